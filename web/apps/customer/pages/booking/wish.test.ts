import { expect, it } from 'vitest'
import type { Order } from '../../features/orders/contract'
import { isOtherWish, wishOf } from './wish'

const order = {
  quantity: 3,
  options: [{ code: 'balcony', count: 1 }],
  address: 'home',
  visits: [
    { state: 'cancelled', starts_at: '2026-11-24T01:00:00Z' },
    { state: 'assigned', starts_at: '2026-11-25T01:00:00Z' },
  ],
} as unknown as Order

// BK-11: what is sent is a change of what is agreed, or nothing is sent.
it('An order as it stands is no change, in whatever order its extras come', () => {
  const before = wishOf(order)
  expect(before.start).toBe('2026-11-25T01:00:00Z')
  expect(isOtherWish(before, { ...wishOf(order), options: { oven: 0, balcony: 1 } })).toBe(false)
})

it.each([
  ['hours', { quantity: 4 }],
  ['extras', { options: { balcony: 1, oven: 1 } }],
  ['home', { address: 'parents' }],
  ['time', { start: '2026-11-25T03:00:00Z' }],
])('Other %s are a change', (_, more) => {
  expect(isOtherWish(wishOf(order), { ...wishOf(order), ...more })).toBe(true)
})
