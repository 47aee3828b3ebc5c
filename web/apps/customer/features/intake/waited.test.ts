import { describe, expect, it } from 'vitest'
import { bookingOf, isFreed, readWaited } from './waited'

const waiting = {
  store: 's1',
  start: '2026-11-25T09:00:00+08:00',
  quantity: 3,
  options: [
    { code: 'oven', count: 1 },
    { code: 'fridge', count: 2 },
  ],
}
const before = Date.parse('2026-11-24T12:00:00+08:00')

describe('a time that was waited for', () => {
  it('is offered from the moment one was told of it until it begins', () => {
    // BK-01
    const told_at = '2026-11-24T11:00:00+08:00'
    expect(isFreed({ state: 'open', waiting }, before)).toBe(false)
    expect(isFreed({ state: 'open', waiting: { ...waiting, told_at } }, before)).toBe(true)
    expect(isFreed({ state: 'ordered', waiting: { ...waiting, told_at } }, before)).toBe(false)
    const begun = Date.parse(waiting.start)
    expect(isFreed({ state: 'open', waiting: { ...waiting, told_at } }, begun)).toBe(false)
  })
  it('is ordered with the size and the extras it was wanted with', () => {
    const path = bookingOf({ item: 'i1', waiting })
    const query = Object.fromEntries(new URL(path, 'http://h').searchParams)
    expect(path.startsWith('/book/i1?')).toBe(true)
    expect(readWaited(query)).toEqual({
      start: waiting.start,
      quantity: 3,
      options: { oven: 1, fridge: 2 },
    })
  })
  it('is not made out of an address that says nothing of the kind', () => {
    expect(readWaited({})).toBeUndefined()
    expect(readWaited({ start: 'tomorrow', quantity: '3' })).toBeUndefined()
    expect(readWaited({ start: waiting.start, quantity: '-1' })).toBeUndefined()
  })
})
