import { expect, test } from 'vitest'
import type { PhoneCall } from './calls'
import { onTheCard, ringingFor } from './ringing'

const one = (id: string, more: Partial<PhoneCall> = {}): PhoneCall =>
  ({
    id,
    state: 'ringing',
    is_relayed: false,
    is_recorded: false,
    created_at: '2026-11-24T01:00:00Z',
    ...more,
  }) as PhoneCall

// BK-02
test('the card shows what rings and nobody has, then what I took', () => {
  const calls = [
    one('mine', { state: 'answered', taken_by: 'me' }),
    one('free'),
    one('another', { taken_by: 'somebody' }),
    one('spoken', { state: 'answered' }),
    one('relayed', { is_relayed: true }),
  ]
  expect(onTheCard(calls, 'me').map(({ id }) => id)).toEqual(['free', 'mine'])
  expect(onTheCard(calls, undefined).map(({ id }) => id)).toEqual(['free'])
})

test('it counts the seconds since the first ring', () => {
  const now = Date.parse('2026-11-24T01:00:09.900Z')
  expect(ringingFor(one('a'), now)).toBe(9)
  expect(ringingFor(one('a', { rang_at: '2026-11-24T01:00:05Z' }), now)).toBe(4)
  expect(ringingFor(one('a', { rang_at: '2026-11-24T01:00:15Z' }), now)).toBe(0)
})
