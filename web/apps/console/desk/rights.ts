import { computed } from 'vue'
import { useSession } from '@shared/session/session'

/**
 * What the person may do, as the session says. Only for hiding what would be refused anyway: the
 * server checks every call itself.
 */
export function useRights() {
  const { data: session } = useSession()
  const rights = computed(() => session.value?.rights ?? [])
  const find = (permission: string) => rights.value.find((one) => one.permission === permission)
  /** Anywhere at all. */
  const may = (permission: string): boolean => find(permission) !== undefined
  const mayAt = (permission: string, store: string): boolean => {
    const right = find(permission)
    return right !== undefined && (right.is_everywhere || right.stores.includes(store))
  }
  /** The stores of any right; nothing for «everywhere». */
  const stores = computed(() => {
    if (rights.value.some((one) => one.is_everywhere)) return undefined
    return [...new Set(rights.value.flatMap((one) => one.stores))]
  })
  return { session, may, mayAt, stores }
}
