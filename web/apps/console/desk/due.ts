import { onScopeDispose, ref } from 'vue'
import { lengthLabel } from '@shared/date'

export type DueTone = 'ok' | 'warn' | 'danger'

/** How much of a promise is left: amber below a half, red below a fifth or when it is past. */
export function dueTone(startMs: number, dueMs: number, nowMs: number): DueTone {
  const share = (dueMs - nowMs) / Math.max(1, dueMs - startMs)
  if (share < 0.2) return 'danger'
  return share < 0.5 ? 'warn' : 'ok'
}

/** From an hour on in words, «1 小时 30 分», so that nobody reads hours as minutes; below it `07:05`. */
export function leftText(leftMs: number): string {
  const seconds = Math.floor(Math.abs(leftMs) / 1000)
  if (seconds >= 3600) return lengthLabel(seconds)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return `${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
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
