import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * Filters of a list live in its address, so that a list can be shared and «back» brings it again.
 * Gives one writable text a name; an empty one is not in the address.
 */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const route = useRoute()
  const router = useRouter()
  const read = (name: Name): string => {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }
  const values = computed(
    () => Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>,
  )
  function set(changes: Partial<Record<Name, string>>): void {
    const query = { ...route.query, ...changes }
    const kept = Object.fromEntries(Object.entries(query).filter(([, value]) => value))
    void router.replace({ query: kept })
  }
  return { values, set, bind: (name: Name) => bind(name, values, set) }
}

function bind<Name extends string>(
  name: Name,
  values: { readonly value: Record<Name, string> },
  set: (changes: Partial<Record<Name, string>>) => void,
) {
  return computed({
    get: () => values.value[name],
    set: (value: string) => set({ [name]: value } as Partial<Record<Name, string>>),
  })
}
