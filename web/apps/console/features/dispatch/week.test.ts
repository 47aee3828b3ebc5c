import { describe, expect, it } from 'vitest'
import type { RawBoard } from './types'
import { hoursText, weekDays, weekRows } from './week'

const span = (from: string, to: string) => ({ from: `2026-11-24T${from}`, to: `2026-11-24T${to}` })
const worker = (
  id: string,
  shifts: { from: string; to: string }[],
  leave = shifts.slice(0, 0),
) => ({
  id,
  number: id,
  name: id,
  grade: 'senior',
  is_leader: false,
  skills: [],
  latitude: 0,
  longitude: 0,
  shifts,
  leave,
})
const board = (more: Partial<RawBoard>): RawBoard =>
  ({ workers: [], visits: [], conflicts: [], unassigned: [], ...more }) as unknown as RawBoard
const visit = (minutes: number, ...workers: string[]) =>
  ({
    duration_min: minutes,
    crew: workers.map((one) => ({ worker: one })),
  }) as RawBoard['visits'][number]

// DP-06: the week of a store
describe('The week', () => {
  it('runs from Monday to Sunday, also over the end of a year', () => {
    expect(weekDays('2026-11-22')[0]).toBe('2026-11-16')
    expect(weekDays('2026-11-23')[0]).toBe('2026-11-23')
    expect(weekDays('2026-12-31')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ])
  })

  it('sums what each worker has a day, both of a pair', () => {
    const day = board({
      workers: [worker('a', [span('08', '19')]), worker('b', [span('08', '19')])],
      visits: [visit(180, 'a'), visit(210, 'a', 'b')],
      conflicts: [{ visit: 'v', worker: 'b', why: { code: '', text: '' } }],
    })
    const [a, b] = weekRows([day, undefined])
    expect(a).toMatchObject({ id: 'a', minutes: 390 })
    expect(a!.cells).toEqual([{ visits: 2, minutes: 390, conflicts: 0, isOff: false }, undefined])
    expect(b!.cells[0]).toEqual({ visits: 1, minutes: 210, conflicts: 1, isOff: false })
    expect(hoursText(a!.minutes)).toBe('6.5')
  })

  it('calls a day off that has no shift, or one that lies in a leave', () => {
    const day = board({
      workers: [
        worker('none', []),
        worker('leave', [span('08', '19')], [span('00', '24')]),
        worker('half', [span('08', '19')], [span('12', '19')]),
      ],
    })
    expect(weekRows([day]).map(({ cells }) => cells[0]!.isOff)).toEqual([true, true, false])
  })
})
