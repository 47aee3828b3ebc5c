import { describe, expect, it } from 'vitest'
import { ApiError } from '@shared/api/error'
import type { Slots } from './contract'
import { askDays, firstFree, isFreeStart, mayGoOn, nearestStarts, slotDays } from './slots'

const start = (clock: string, isFree: boolean, hasUsual = false) => ({
  start: `2026-11-24T${clock}:00Z`,
  is_available: isFree,
  has_usual: hasUsual,
})
const slots: Slots = {
  store: 's',
  zone: 'Asia/Shanghai',
  duration_min: 180,
  crew_size: 1,
  days: [
    { day: '2026-11-24', starts: [start('01:00', false), start('02:00', false)] },
    { day: '2026-11-25', starts: [start('03:00', true, true), start('04:00', true)] },
  ],
  last_day: '2026-12-22',
}

// DP-02, F2: the first day with room is open, full times stay to be seen.
describe('The times to choose from', () => {
  it('begin with the first free one', () => {
    expect(firstFree(slots)).toBe('2026-11-24T03:00:00Z')
    expect(firstFree({ ...slots, days: [slots.days[0]!] })).toBeUndefined()
  })

  it('keep what is full, and mark the usual worker', () => {
    const [full, open] = slotDays(slots)
    expect(full!.slots.map(({ label, isFree }) => [label, isFree])).toEqual([
      ['09:00', false],
      ['10:00', false],
    ])
    expect(open!.slots[0]).toMatchObject({ label: '11:00', isFree: true })
    expect(open!.slots[0]!.note).toBeTruthy()
    expect(open!.slots[1]).not.toHaveProperty('note')
  })

  it('tell a day that is full from one that was never open', () => {
    const [full, closed] = slotDays({
      ...slots,
      days: [slots.days[0]!, { day: '2026-11-26', starts: [] }],
    })
    expect(full!.note).toBe('约满')
    expect(closed!.note).toBe('不可约')
  })

  it('go on to the last day that is offered, and no further', async () => {
    const asked: [number, string | undefined][] = []
    const days = (from: string, count: number) =>
      Array.from({ length: count }, (_, day) => ({
        day: new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10),
        starts: [],
      }))
    const ask = (count: number, from?: string) => {
      asked.push([count, from])
      return Promise.resolve({ ...slots, days: days(from ?? '2026-11-24', count) })
    }
    const week = await askDays(7, ask)
    expect(week.days.map(({ day }) => day).at(-1)).toBe('2026-11-30')
    expect(mayGoOn(week)).toBe(true)
    const all = await askDays(35, ask)
    expect(all.days.map(({ day }) => day).at(-1)).toBe('2026-12-22')
    expect(new Set(all.days.map(({ day }) => day)).size).toBe(29)
    expect(mayGoOn(all)).toBe(false)
    expect(asked).toEqual([
      [7, undefined],
      [14, undefined],
      [14, '2026-12-08'],
      [7, '2026-12-22'],
    ])
  })

  it('know whether a chosen one is still free', () => {
    expect(isFreeStart(slots, '2026-11-24T03:00:00Z')).toBe(true)
    expect(isFreeStart(slots, '2026-11-24T01:00:00Z')).toBe(false)
  })

  it('read the three nearest out of a refusal, and nothing out of another', () => {
    const next = [{ start: 'a' }, { start: 'b' }, {}]
    const refused = new ApiError(409, 'dispatch.slot_taken', '', [], '', undefined, next)
    expect(nearestStarts(refused)).toEqual(['a', 'b'])
    expect(nearestStarts(new ApiError(409, 'x', ''))).toEqual([])
  })
})
