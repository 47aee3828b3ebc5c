import { describe, expect, it } from 'vitest'
import { ApiError } from '@shared/api/error'
import type { Slots } from './contract'
import { firstFree, isFreeStart, nearestStarts, slotDays } from './slots'

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
