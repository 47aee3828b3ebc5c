import { dayOf, toIso } from '@shared/date'
import type { RawBoard } from './types'

/** What a worker has on one day; nothing until that day is known. */
export interface WeekCell {
  visits: number
  minutes: number
  conflicts: number
  /** No shift that day, or all of it on leave. */
  isOff: boolean
}
export interface WeekRow {
  id: string
  name: string
  number: string
  cells: readonly (WeekCell | undefined)[]
  minutes: number
}

const dayMs = 86_400_000

/** Monday to Sunday of the week that the day lies in. */
export function weekDays(day: string): string[] {
  const noon = Date.parse(toIso(day, '12:00'))
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return Array.from({ length: 7 }, (_, at) => dayOf(noon + (at - sinceMonday) * dayMs))
}

/** A row a worker over the days' boards; who is on any of them is in the list, in their order. */
export function weekRows(boards: readonly (RawBoard | undefined)[]): WeekRow[] {
  const people = new Map<string, RawBoard['workers'][number]>()
  for (const board of boards)
    for (const one of board?.workers ?? []) if (!people.has(one.id)) people.set(one.id, one)
  const days = boards.map((board) => board && cellsOf(board))
  return Array.from(people.values(), ({ id, name, number }) => {
    const cells = days.map((day) => day?.get(id))
    const minutes = cells.reduce((sum, cell) => sum + (cell?.minutes ?? 0), 0)
    return { id, name, number, cells, minutes }
  })
}

function cellsOf(board: RawBoard): Map<string, WeekCell> {
  const cells = new Map<string, WeekCell>()
  for (const { id, shifts, leave } of board.workers) {
    const isOff = shifts.every(({ from, to }) =>
      leave.some((one) => one.from <= from && one.to >= to),
    )
    cells.set(id, { visits: 0, minutes: 0, conflicts: 0, isOff })
  }
  for (const { crew, duration_min } of board.visits)
    for (const { worker } of crew) {
      const cell = cells.get(worker)
      if (!cell) continue
      cell.visits += 1
      cell.minutes += duration_min
    }
  for (const { worker } of board.conflicts) {
    const cell = cells.get(worker)
    if (cell) cell.conflicts += 1
  }
  return cells
}

/** 390 minutes as «6.5». */
export const hoursText = (minutes: number): string => String(Math.round(minutes / 6) / 10)
