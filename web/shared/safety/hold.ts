import { onScopeDispose, ref } from 'vue'

export const holdMs = 2_000

/**
 * Pressed long enough, by finger, mouse or key: `held`. Let go before: `tapped`, for those who
 * cannot hold; it should ask once more.
 */
export function useHold(held: () => void, tapped: () => void) {
  const isHolding = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(): void {
    if (isHolding.value) return
    isHolding.value = true
    timer = setTimeout(() => {
      isHolding.value = false
      held()
    }, holdMs)
  }
  /** The finger slid away: nothing was meant. */
  function cancel(): void {
    clearTimeout(timer)
    isHolding.value = false
  }
  function end(): void {
    if (!isHolding.value) return
    cancel()
    tapped()
  }
  onScopeDispose(cancel)
  return { isHolding, begin, end, cancel }
}
