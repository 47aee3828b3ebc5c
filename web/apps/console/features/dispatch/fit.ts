import { t } from '../../words'
import { endOf, type BoardVisit, type BoardWorker, type MinuteSpan, type Row } from './board'
import type { Candidate } from './types'

/** `no`: the server will refuse. `warn`: allowed, but somebody should look. */
export type Level = 'ok' | 'warn' | 'no'
export type FitReason = 'same_worker' | 'off' | 'busy' | 'outside_shift'
export interface Fit {
  level: Level
  reasons: readonly FitReason[]
  /** Why the server would refuse, in its words. */
  said?: readonly string[]
}

const weight: Record<FitReason, Level> = {
  same_worker: 'no',
  off: 'no',
  busy: 'no',
  outside_shift: 'warn',
}

/**
 * How a row takes a visit while it is being dragged, from what the board already knows and what
 * the server said of this worker (`said`). The way is the server's to judge when it is dropped.
 */
export function fitOf(
  row: Row,
  visit: BoardVisit,
  start: number,
  isSameRow: boolean,
  said: readonly string[] = [],
): Fit {
  if (!isSameRow && said.length > 0) return { level: 'no', reasons: [], said }
  const span = { from: start, to: start + visit.duration }
  const { worker } = row
  const isElsewhereInCrew = !isSameRow && visit.crew.some((one) => one.worker === worker.id)
  const found: [FitReason, boolean][] = [
    ['same_worker', isElsewhereInCrew],
    ['off', worker.off.some((one) => touches(one, span))],
    ['busy', row.bars.some((bar) => bar.visit.id !== visit.id && touches(spanOf(bar.visit), span))],
    ['outside_shift', !isWithinShift(worker, span)],
  ]
  const reasons = found.filter(([, is]) => is).map(([reason]) => reason)
  if (reasons.length === 0) return { level: 'ok', reasons }
  return { level: reasons.some((one) => weight[one] === 'no') ? 'no' : 'warn', reasons }
}

const spanOf = (visit: BoardVisit): MinuteSpan => ({ from: visit.start, to: endOf(visit) })
const touches = (a: MinuteSpan, b: MinuteSpan): boolean => a.from < b.to && b.from < a.to
const isWithinShift = (worker: BoardWorker, span: MinuteSpan): boolean =>
  worker.shifts.some((shift) => shift.from <= span.from && span.to <= shift.to)

/** What holds whatever the hour: it is told while the visit is still in the hand. */
const lasting = [
  'skill_missing',
  'skill_level_low',
  'paper_missing',
  'paper_expired',
  'paper_not_yet_valid',
  'no_vehicle',
  'refused_by_customer',
  'refuses_customer',
  'turned_down',
].map((one) => `dispatch.why_${one}`)

/** Of those who cannot come, why not, by worker: as far as another hour would not help. */
export const unfitOf = (others: readonly Candidate[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    others
      .filter((one) => !one.can_come)
      .map(({ worker, reasons }) => [
        worker,
        reasons.filter(({ code }) => lasting.includes(code)).map(({ text }) => text),
      ]),
  )

/** Why it is not, in words. */
export const fitTexts = ({ reasons, said = [] }: Fit): string[] => [
  ...reasons.map((one) => t(`console.fit_${one}`)),
  ...said,
]
