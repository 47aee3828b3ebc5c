import { toIso } from '@shared/date'
import type { BoardVisit, BoardWorker, MinuteSpan } from './board'
import type { RawBoard, RawVisit, Stretch } from './types'

export interface BoardData {
  workers: readonly BoardWorker[]
  visits: readonly BoardVisit[]
  /** By id, with what it was made from: an unchanged visit stays the same object. */
  known: ReadonlyMap<string, Known>
  made: { day: string; workers: string }
}

interface Known {
  raw: RawVisit
  title: string
  broken: readonly (string | undefined)[]
  visit: BoardVisit
}

const minuteMs = 60_000
const minuteZero = (day: string): number => Date.parse(toIso(day, '00:00'))
const minutesFrom = (midnight: number, at: string): number =>
  Math.round((Date.parse(at) - midnight) / minuteMs)
export const minuteOf = (day: string, at: string): number => minutesFrom(minuteZero(day), at)
/** The instant of a minute of the day, for the wire. */
export const instantOf = (day: string, minute: number): string =>
  new Date(minuteZero(day) + minute * minuteMs).toISOString()

/** The server's board in minutes of its day; what has not changed keeps its identity. */
export function toBoard(
  raw: RawBoard,
  itemName: (id: string) => string,
  before?: BoardData,
): BoardData {
  const made = { day: raw.day, workers: JSON.stringify(raw.workers) }
  const isSameDay = before?.made.day === raw.day
  const midnight = minuteZero(raw.day)
  const workers =
    isSameDay && before.made.workers === made.workers
      ? before.workers
      : raw.workers.map((one) => toWorker(midnight, one))
  const conflicts = new Map(
    raw.conflicts.map((one) => [`${one.visit}/${one.worker}`, one.why.text]),
  )
  const titles = raw.items.map(itemName)
  const known = new Map<string, Known>()
  const visits = raw.visits.map((one) => {
    const title = titles[one.item] ?? ''
    const broken =
      conflicts.size === 0 ? [] : one.crew.map((seat) => conflicts.get(`${one.id}/${seat.worker}`))
    const old = isSameDay ? before.known.get(one.id) : undefined
    const visit =
      old && isUnchanged(old, one, title, broken)
        ? old.visit
        : toVisit(midnight, one, title, broken)
    known.set(one.id, { raw: one, title, broken, visit })
    return visit
  })
  return { workers, visits, known, made }
}

const isUnchanged = (old: Known, raw: RawVisit, title: string, broken: Known['broken']): boolean =>
  old.title === title && isSame(old.broken, broken) && isSame(old.raw, raw)

/** Two values of JSON with the same content, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const keys = Object.keys(one) as (keyof typeof one)[]
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => isSame(one[key], other[key]))
}

function toWorker(midnight: number, raw: RawBoard['workers'][number]): BoardWorker {
  const spans = (list: readonly Stretch[]): MinuteSpan[] =>
    list.map((one) => ({
      from: minutesFrom(midnight, one.from),
      to: minutesFrom(midnight, one.to),
    }))
  return {
    id: raw.id,
    name: raw.name,
    note: raw.number,
    shifts: spans(raw.shifts),
    off: spans(raw.leave),
  }
}

function toVisit(
  midnight: number,
  raw: RawVisit,
  title: string,
  broken: readonly (string | undefined)[],
): BoardVisit {
  return {
    id: raw.id,
    order: raw.order,
    title,
    start: minutesFrom(midnight, raw.starts_at),
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
