import { describe, expect, it } from 'vitest'
import {
  clockText,
  daySpan,
  dropStart,
  poolOf,
  rowsOf,
  rowWindow,
  snap,
  type BoardVisit,
  type BoardWorker,
} from './board'

const worker = (id: string): BoardWorker => ({
  id,
  name: id,
  note: '',
  shifts: [{ from: 480, to: 1080 }],
  off: [],
})
const visit = (id: string, start: number, workers: string[], crewSize = 1): BoardVisit => ({
  id,
  order: id,
  title: '',
  start,
  duration: 120,
  crewSize,
  state: 'assigned',
  version: 1,
  latitude: 0,
  longitude: 0,
  crew: workers.map((one) => ({ worker: one, isConfirmed: true, isPinned: false, travelMin: 0 })),
})

describe('The rows of the board', () => {
  const workers = [worker('a'), worker('b')]

  it('hold each visit once for everybody of its crew, by time', () => {
    const rows = rowsOf(workers, [visit('2', 700, ['a', 'b'], 2), visit('1', 540, ['a'])])
    expect(rows.map((row) => row.bars.map((bar) => bar.visit.id))).toEqual([['1', '2'], ['2']])
  })

  it('draw an overlap on a second lane', () => {
    const [row] = rowsOf(workers, [visit('1', 540, ['a']), visit('2', 600, ['a'])])
    expect(row?.bars.map((bar) => bar.lane)).toEqual([0, 1])
  })

  it('stay the same objects where nothing of them changed', () => {
    const visits = [visit('1', 540, ['a']), visit('2', 540, ['b'])]
    const before = rowsOf(workers, visits)
    const kept = new Map(before.map((row) => [row.worker.id, row]))
    const after = rowsOf(workers, [visits[0]!, { ...visits[1]!, state: 'accepted' }], kept)
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })

  it('that change keep the bars which did not', () => {
    const visits = [visit('1', 540, ['a']), visit('2', 700, ['a']), visit('3', 720, ['a'])]
    const before = rowsOf(workers, visits)
    const kept = new Map(before.map((row) => [row.worker.id, row]))
    const [row] = rowsOf(workers, [visits[0]!, { ...visits[1]!, start: 800 }, visits[2]!], kept)
    const bars = new Map(before[0]!.bars.map((bar) => [bar.key, bar]))
    expect(row?.bars.map((bar) => bar === bars.get(bar.key))).toEqual([true, false, false])
  })
})

describe('The pool', () => {
  it('holds what too few go to, but nothing that has begun', () => {
    const begun = { ...visit('3', 500, []), state: 'in_service' as const }
    const found = poolOf([
      visit('1', 600, ['a'], 2),
      visit('2', 540, []),
      begun,
      visit('4', 1, ['a']),
    ])
    expect(found.map((one) => one.id)).toEqual(['2', '1'])
  })
})

describe('The window of rows', () => {
  it('is what is in sight and three beyond, within the list', () => {
    expect(rowWindow(0, 440, 200)).toEqual({ first: 0, last: 13 })
    expect(rowWindow(4400, 440, 200)).toEqual({ first: 97, last: 113 })
    expect(rowWindow(99_999, 440, 5)).toEqual({ first: 5, last: 5 })
  })
})

it('snaps to five minutes and says the clock', () => {
  expect([snap(542), snap(543)]).toEqual([540, 545])
  expect([clockText(545), clockText(1500)]).toEqual(['09:05', '01:00'])
})

it('spans the day from 08:00 to 20:00, and wider where somebody works', () => {
  expect(daySpan([], [])).toEqual({ from: 480, to: 1200 })
  expect(daySpan([], [visit('1', 400, []), visit('2', 1150, [])])).toEqual({ from: 360, to: 1320 })
})

it('keeps the promised start unless the visit was clearly pulled sideways', () => {
  const at = { start: 540 }
  expect(dropStart(at, 600, false, true)).toBe(540)
  expect(dropStart(at, 550, false, false)).toBe(540)
  expect(dropStart(at, 555, false, false)).toBe(555)
  expect(dropStart(at, 545, true, false)).toBe(545)
})
