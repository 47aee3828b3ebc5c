import { onScopeDispose, ref } from 'vue'

export type DueTone = 'ok' | 'warn' | 'danger'

/** How much of a promise is left: amber below a half, red below a fifth or when it is past. */
export function dueTone(startMs: number, dueMs: number, nowMs: number): DueTone {
  const share = (dueMs - nowMs) / Math.max(1, dueMs - startMs)
  if (share < 0.2) return 'danger'
  return share < 0.5 ? 'warn' : 'ok'
}

/** 5,430 s → `01:30`, hours and minutes; below an hour `07:05`, minutes and seconds. */
export function leftText(leftMs: number): string {
  const seconds = Math.floor(Math.abs(leftMs) / 1000)
  const [big, small] =
    seconds >= 3600
      ? [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
      : [Math.floor(seconds / 60), seconds % 60]
  return `${String(big).padStart(2, '0')}:${String(small).padStart(2, '0')}`
}

const now = ref(Date.now())
let watchers = 0
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for every chip on the page. */
export function useNow() {
  watchers += 1
  timer ??= setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => {
    watchers -= 1
    if (watchers > 0) return
    clearInterval(timer)
    timer = undefined
  })
  return now
}
