import { describe, expect, it } from 'vitest'
import { rowsOf, type BoardVisit, type BoardWorker } from './board'
import { fitOf, fitTexts, unfitOf } from './fit'
import { placeOf, walk } from './walk'

const worker = (id: string, more: Partial<BoardWorker> = {}): BoardWorker => ({
  id,
  name: id,
  note: '',
  shifts: [{ from: 480, to: 1080 }],
  off: [],
  ...more,
})
const visit = (id: string, start: number, crew: string[]): BoardVisit => ({
  id,
  order: id,
  title: '',
  start,
  duration: 60,
  crewSize: 1,
  state: 'assigned',
  version: 1,
  latitude: 0,
  longitude: 0,
  crew: crew.map((one) => ({ worker: one, isConfirmed: true, isPinned: false, travelMin: 0 })),
})

describe('How a row takes a visit', () => {
  const mine = visit('1', 540, ['a'])
  const fitAt = (more: Partial<BoardWorker>, start: number, others: BoardVisit[] = []) => {
    const [row] = rowsOf([worker('b', more)], others)
    return fitOf(row!, mine, start, false)
  }

  it('is fine where the worker is there and free, up to the minute', () => {
    expect(fitAt({}, 480)).toEqual({ level: 'ok', reasons: [] })
    expect(fitAt({}, 600, [visit('2', 540, ['b']), visit('3', 660, ['b'])]).level).toBe('ok')
  })

  it('is refused on another visit, on leave', () => {
    expect(fitAt({}, 599, [visit('2', 540, ['b'])]).reasons).toEqual(['busy'])
    expect(fitAt({ off: [{ from: 480, to: 720 }] }, 700).reasons).toEqual(['off'])
  })

  it('is refused for what the server said of the worker, whatever the hour', () => {
    const said = (code: string, text: string) => ({ code: `dispatch.why_${code}`, text })
    const other = { number: '', name: '', can_lead: true, is_chosen: false }
    const unfit = unfitOf([
      { ...other, worker: 'b', can_come: false, reasons: [said('skill_missing', '不会保洁')] },
      { ...other, worker: 'c', can_come: false, reasons: [said('busy', '与另一单重叠')] },
    ])
    expect(unfit.get('c'), 'another hour may do').toEqual([])
    const [row] = rowsOf([worker('b')], [])
    const fit = fitOf(row!, mine, 480, false, unfit.get('b'))
    expect([fit.level, fitTexts(fit)]).toEqual(['no', ['不会保洁']])
    expect(fitOf(row!, mine, 480, true, unfit.get('b')).level, 'only moved in time').toBe('ok')
  })

  it('is a warning outside the shift', () => {
    expect(fitAt({}, 1050)).toEqual({ level: 'warn', reasons: ['outside_shift'] })
  })
})

describe('The arrows', () => {
  const rows = rowsOf(
    [worker('a'), worker('b'), worker('c')],
    [visit('1', 540, ['a']), visit('2', 700, ['a']), visit('3', 690, ['c'])],
  )

  it('go along the row, and past an empty row to the nearest in time', () => {
    expect(walk(rows, { row: 0, bar: 0 }, 'right')).toEqual({ row: 0, bar: 1 })
    expect(walk(rows, { row: 0, bar: 1 }, 'right')).toBeUndefined()
    expect(walk(rows, { row: 0, bar: 0 }, 'down')).toEqual({ row: 2, bar: 0 })
    expect(walk(rows, { row: 2, bar: 0 }, 'up')).toEqual({ row: 0, bar: 1 })
  })

  it('find a bar by its key', () => {
    expect(placeOf(rows, '3/c')).toEqual({ row: 2, bar: 0 })
    expect(placeOf(rows, '9/c')).toBeUndefined()
  })
})
