import type { VisitState } from '@shared/visit-states'

/** Minutes since midnight of the board's day, in the store's zone. */
export interface MinuteSpan {
  from: number
  to: number
}

export interface BoardWorker {
  id: string
  name: string
  note: string
  shifts: readonly MinuteSpan[]
  off: readonly MinuteSpan[]
}

export interface Crewed {
  worker: string
  isConfirmed: boolean
  isPinned: boolean
  /** The way from the stop before; a bar in front of the visit. */
  travelMin: number
  /** Why the plan no longer holds: a leave, a paper that ran out, a late arrival. */
  conflict?: string
}

export interface BoardVisit {
  id: string
  order: string
  title: string
  start: number
  duration: number
  crewSize: number
  state: VisitState
  version: number
  latitude: number
  longitude: number
  crew: readonly Crewed[]
}

/** One visit in one worker's row. */
export interface Bar {
  key: string
  visit: BoardVisit
  crewed: Crewed
  /** 0, or 1 where it overlaps the one before: drawn lower, so that neither hides the other. */
  lane: number
}

export interface Row {
  worker: BoardWorker
  bars: readonly Bar[]
}

export const snapMin = 5
export const rowHeight = 44
export const endOf = (visit: { start: number; duration: number }): number =>
  visit.start + visit.duration

/**
 * The rows of the board, in the workers' order. A row whose visits are the same objects as before
 * is given back unchanged, so that a live event redraws only the rows it touches.
 */
export function rowsOf(
  workers: readonly BoardWorker[],
  visits: readonly BoardVisit[],
  before: ReadonlyMap<string, Row> = new Map(),
): Row[] {
  const byWorker = new Map<string, Bar[]>(workers.map((worker) => [worker.id, []]))
  for (const visit of visits)
    for (const crewed of visit.crew)
      byWorker
        .get(crewed.worker)
        ?.push({ key: `${visit.id}/${crewed.worker}`, visit, crewed, lane: 0 })
  return workers.map((worker) => {
    const bars = byWorker.get(worker.id) ?? []
    bars.sort((a, b) => a.visit.start - b.visit.start || (a.key < b.key ? -1 : 1))
    const old = before.get(worker.id)
    return old && isSameRow(old, worker, bars) ? old : { worker, bars: withLanes(bars, old) }
  })
}

function isSameRow(old: Row, worker: BoardWorker, bars: readonly Bar[]): boolean {
  if (old.worker !== worker || old.bars.length !== bars.length) return false
  return old.bars.every((bar, at) => bar.visit === bars[at]?.visit)
}

/** A bar that shows what it showed before stays the same object, and is not drawn again. */
function withLanes(bars: readonly Bar[], old?: Row): Bar[] {
  const before = new Map(old?.bars.map((bar) => [bar.key, bar]))
  let end = -Infinity
  let lane = 0
  return bars.map((bar) => {
    lane = bar.visit.start < end && lane === 0 ? 1 : 0
    end = Math.max(end, endOf(bar.visit))
    const kept = before.get(bar.key)
    return kept?.visit === bar.visit && kept.lane === lane ? kept : { ...bar, lane }
  })
}

/** Visits nobody, or too few, are going to: earliest first. */
export const poolOf = (visits: readonly BoardVisit[]): BoardVisit[] =>
  visits
    .filter((visit) => visit.crew.length < visit.crewSize && isOpen(visit))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))

const settled: readonly VisitState[] = ['done', 'cancelled', 'to_accept', 'in_service', 'arrived']
/** Whether a visit may still be moved or given to somebody else. */
export const isOpen = (visit: BoardVisit): boolean => !settled.includes(visit.state)

/** Which rows are drawn: those in sight and a few beyond, so that a fast scroll shows no gaps. */
export function rowWindow(
  scrollTop: number,
  height: number,
  count: number,
  beyond = 3,
): { first: number; last: number } {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond)
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + beyond)
  return { first: Math.min(first, last), last }
}

export const snap = (minutes: number): number => Math.round(minutes / snapMin) * snapMin

/** The span all shifts and visits of the day lie in, to the hour, at least 08:00 to 20:00. */
export function daySpan(
  workers: readonly BoardWorker[],
  visits: readonly BoardVisit[],
): MinuteSpan {
  const spans = [
    ...workers.flatMap((worker) => worker.shifts),
    ...visits.map((visit) => ({ from: visit.start, to: endOf(visit) })),
  ]
  const from = spans.reduce((least, span) => Math.min(least, span.from), 8 * 60)
  const to = spans.reduce((most, span) => Math.max(most, span.to), 20 * 60)
  return {
    from: Math.max(0, Math.floor(from / 60) * 60),
    to: Math.min(36 * 60, Math.ceil(to / 60) * 60),
  }
}

/** 545 → `09:05`; beyond midnight it goes on as the next day's clock. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const meantMin = 15

/**
 * The start a drop means: a visit from the pool keeps the promised one; one given to another row
 * keeps it too unless it was clearly pulled sideways.
 */
export function dropStart(
  visit: { start: number },
  over: number,
  isOwnRow: boolean,
  isFromPool: boolean,
): number {
  const isSideways = Math.abs(over - visit.start) >= (isOwnRow ? snapMin : meantMin)
  return !isFromPool && isSideways ? over : visit.start
}
