import { onScopeDispose, watch, type Ref } from 'vue'

const taps = 5
const withinMs = 3_000

/** Five quick taps on something that looks like nothing: the silent call for help. */
export function useFiveTaps(
  place: Readonly<Ref<HTMLElement | null>>,
  run: () => void,
  now: () => number = Date.now,
): void {
  let times: number[] = []
  function tapped(): void {
    const at = now()
    times = [...times, at].filter((time) => at - time <= withinMs)
    if (times.length < taps) return
    times = []
    run()
  }
  const stop = watch(
    place,
    (element, before) => {
      before?.removeEventListener('click', tapped)
      element?.addEventListener('click', tapped)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    stop()
    place.value?.removeEventListener('click', tapped)
  })
}
