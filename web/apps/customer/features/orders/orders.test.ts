import { describe, expect, it } from 'vitest'
import type { Order, OrderLine } from './contract'
import { byVisit, lastDone, mayCancel, nextOrder } from './orders'

const line = (
  id: string,
  stage: OrderLine['stage'],
  starts = '2026-11-24T01:00:00Z',
): OrderLine => ({
  id,
  number: id,
  customer: 'c',
  channel: 'web',
  store: 's',
  item: 'i',
  price: 1,
  stage,
  placed_at: starts,
  visit: {
    id: `v${id}`,
    sequence: 1,
    starts_at: starts,
    ends_at: starts,
    duration_min: 120,
    crew_size: 1,
    state: 'accepted',
    version: 1,
  },
})
const order = (stage: Order['stage']) => ({ stage }) as Order

describe('Which order the home page is about', () => {
  it('is the earliest that is not over', () => {
    const lines = [
      line('late', 'placed', '2026-11-26T01:00:00Z'),
      line('gone', 'cancelled', '2026-11-22T01:00:00Z'),
      line('soon', 'assigned', '2026-11-24T01:00:00Z'),
    ]
    expect(nextOrder(lines)?.id).toBe('soon')
    expect(nextOrder([lines[1]!])).toBeUndefined()
  })

  it('offers again what was last done', () => {
    expect(lastDone([line('a', 'placed'), line('b', 'done'), line('c', 'done')])?.id).toBe('b')
  })
})

describe('The list of orders', () => {
  it('shows what is to come, the soonest first, then what has been, the newest first', () => {
    const lines = [
      line('christmas', 'assigned', '2026-12-15T01:00:00Z'),
      line('long ago', 'done', '2026-09-01T01:00:00Z'),
      line('tomorrow', 'placed', '2026-11-24T01:00:00Z'),
      line('last week', 'cancelled', '2026-11-17T01:00:00Z'),
    ]
    const shown = byVisit(lines).map(({ id }) => id)
    expect(shown).toEqual(['tomorrow', 'christmas', 'last week', 'long ago'])
  })
})

describe('Calling off', () => {
  it('is the customer’s until somebody has begun', () => {
    expect([mayCancel(order('placed')), mayCancel(order('assigned'))]).toEqual([true, true])
    expect([mayCancel(order('in_service')), mayCancel(order('done'))]).toEqual([false, false])
  })
})
