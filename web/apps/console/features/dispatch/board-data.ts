import { toIso } from '@shared/date'
import type { BoardVisit, BoardWorker, MinuteSpan } from './board'
import type { RawBoard, RawVisit, Stretch } from './types'

export interface BoardData {
  workers: readonly BoardWorker[]
  visits: readonly BoardVisit[]
  /** By id, with what it was made from: an unchanged visit stays the same object. */
  known: ReadonlyMap<string, { made: string; visit: BoardVisit }>
  madeWorkers: string
}

const minuteMs = 60_000
export const minuteOf = (day: string, at: string): number =>
  Math.round((Date.parse(at) - Date.parse(toIso(day, '00:00'))) / minuteMs)
/** The instant of a minute of the day, for the wire. */
export const instantOf = (day: string, minute: number): string =>
  new Date(Date.parse(toIso(day, '00:00')) + minute * minuteMs).toISOString()

/** The server's board in minutes of its day; what has not changed keeps its identity. */
export function toBoard(
  raw: RawBoard,
  itemName: (id: string) => string,
  before?: BoardData,
): BoardData {
  const madeWorkers = JSON.stringify([raw.day, raw.workers])
  const spans = (list: readonly Stretch[]): MinuteSpan[] =>
    list.map((one) => ({ from: minuteOf(raw.day, one.from), to: minuteOf(raw.day, one.to) }))
  const workers =
    before?.madeWorkers === madeWorkers
      ? before.workers
      : raw.workers.map((one) => ({
          id: one.id,
          name: one.name,
          note: one.number,
          shifts: spans(one.shifts),
          off: spans(one.leave),
        }))
  const conflicts = new Map(
    raw.conflicts.map((one) => [`${one.visit}/${one.worker}`, one.why.text]),
  )
  const known = new Map<string, { made: string; visit: BoardVisit }>()
  for (const one of raw.visits) {
    const title = itemName(raw.items[one.item] ?? '')
    const broken = one.crew.map((seat) => conflicts.get(`${one.id}/${seat.worker}`))
    const made = JSON.stringify([raw.day, one, title, broken])
    const old = before?.known.get(one.id)
    known.set(
      one.id,
      old?.made === made ? old : { made, visit: toVisit(raw.day, one, title, broken) },
    )
  }
  return { workers, visits: [...known.values()].map((one) => one.visit), known, madeWorkers }
}

function toVisit(
  day: string,
  raw: RawVisit,
  title: string,
  broken: readonly (string | undefined)[],
): BoardVisit {
  return {
    id: raw.id,
    order: raw.order,
    title,
    start: minuteOf(day, raw.starts_at),
    duration: raw.duration_min,
    crewSize: raw.crew_size,
    state: raw.state,
    version: raw.version,
    latitude: raw.latitude,
    longitude: raw.longitude,
    crew: raw.crew.map((seat, at) => ({
      worker: seat.worker,
      isConfirmed: seat.state === 'confirmed',
      isPinned: seat.is_pinned,
      travelMin: seat.travel_min,
      ...(broken[at] ? { conflict: broken[at] } : {}),
    })),
  }
}
