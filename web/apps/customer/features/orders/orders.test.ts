import { describe, expect, it } from 'vitest'
import type { Order, OrderLine } from './contract'
import { byVisit, lastDone, mayCancel, mayChange, nextOrder } from './orders'

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
    // The last visit, not the order that was placed last.
    const early = line('early', 'done', '2026-11-13T01:00:00Z')
    const late = line('late', 'done', '2026-11-18T01:00:00Z')
    expect(lastDone([line('a', 'placed'), early, late])?.id).toBe('late')
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

describe('Changing an order by oneself', () => {
  const visit = (starts_at: string, state = 'accepted') => ({ starts_at, state })
  const placed = (stage: Order['stage'], ...visits: object[]) => ({ stage, visits }) as Order
  const now = Date.parse('2026-11-24T01:00:00Z')

  it('ends some hours before the visit, to the minute', () => {
    // F1, BK-11: four hours
    const at = (clock: string) => placed('assigned', visit(`2026-11-24T${clock}:00Z`))
    expect(mayChange(at('05:00'), 4, now)).toBe('yes')
    expect(mayChange(at('04:59'), 4, now)).toBe('late')
  })

  it('is for one visit that nobody has begun', () => {
    const far = visit('2026-11-30T01:00:00Z')
    expect(
      mayChange(placed('placed', far, visit('2026-11-20T01:00:00Z', 'cancelled')), 4, now),
    ).toBe('yes')
    expect(mayChange(placed('placed', far, far), 4, now)).toBe('no')
    expect(mayChange(placed('in_service', far), 4, now)).toBe('no')
    expect(mayChange(placed('cancelled'), 4, now)).toBe('no')
  })
})
