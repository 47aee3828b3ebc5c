import { expect, it } from 'vitest'
import { standing, type Wish } from './wishes'

const wish = (more: Partial<Wish>): Wish =>
  ({
    id: 'w',
    channel: 'web',
    state: 'open',
    item: 'cook',
    wanted_at: '2026-11-24T01:00:00Z',
    ...more,
  }) as Wish

// BK-01, F2: one place on the waiting list for one time of one service.
it.each([
  ['the same time', wish({}), true],
  ['a time that was taken back', wish({ state: 'closed' }), false],
  ['the same in a chat', wish({ channel: 'chat' }), false],
  ['another time', wish({ wanted_at: '2026-11-24T02:00:00Z' }), false],
  ['another service', wish({ item: 'hood' }), false],
  ['no time at all', wish({ wanted_at: undefined }), false],
])('Whoever waits for %s', (_, one, isStanding) => {
  const found = standing([one], 'cook', '2026-11-24T09:00:00+08:00')
  expect(found !== undefined).toBe(isStanding)
})

it('A wish to be called stands without a time', () => {
  expect(standing([wish({ wanted_at: undefined })], 'cook', undefined)).toBeDefined()
})
