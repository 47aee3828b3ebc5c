import type { AnswerOf } from '@shared/api/route-types'

type Clock = AnswerOf<'GET /clocks/{id}'>
type What = 'counted' | 'closed' | 'paused'

export const stateTone = {
  running: 'info',
  paused: 'warn',
  met: 'ok',
  lapsed: 'danger',
  stopped: 'plain',
} as const satisfies Record<Clock['state'], string>

export interface Part {
  from: string
  to: string
  what: What
  reason: string
  seconds: number
  /** Of the whole bar, the smallest still to be seen. */
  share: number
}

const isWhat = (what: string): what is What => ['counted', 'closed', 'paused'].includes(what)

/** The spans of a clock with how long each was; what this console does not know yet counts as closed. */
export function barOf(minutes: Clock['minutes']): Part[] {
  const all = minutes.map(({ from, to, what, reason }) => ({
    from,
    to,
    reason,
    what: isWhat(what) ? what : ('closed' as const),
    seconds: Math.round((Date.parse(to) - Date.parse(from)) / 1000),
  }))
  const whole = all.reduce((sum, { seconds }) => sum + seconds, 0) || 1
  return all.map((part) => ({ ...part, share: Math.max(0.01, part.seconds / whole) }))
}

/** Still open, and past its due time. */
export const isOverdue = (
  { state, due_at: due }: Pick<Clock, 'state' | 'due_at'>,
  now: number = Date.now(),
): boolean => state === 'running' && Date.parse(due) < now
