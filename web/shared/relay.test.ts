import { expect, it } from 'vitest'
import { dialled } from './relay'

const number = '+862188880001'
const until = '2026-11-24T06:00:00Z'

// PR-01
it.each([
  [undefined, '2026-11-24T05:00:00Z', undefined],
  [{}, '2026-11-24T05:00:00Z', undefined],
  [{ number, until }, '2026-11-24T05:59:59Z', `tel:${number}`],
  [{ number, until }, until, undefined],
])('A relay number %o is dialled at %s as %s', (relay, now, href) => {
  expect(dialled(relay, Date.parse(now))).toBe(href)
})
