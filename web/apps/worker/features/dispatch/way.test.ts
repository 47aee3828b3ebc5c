import { expect, it } from 'vitest'
import { wayLabel, workLabel } from './way'

// DP-07, DP-09: how far it is and how long it takes is known before the answer.
it.each([
  [{ is_from_home: true, minutes: 12, distance_m: 3400 }, '从家里过去约 12 分钟 · 3.4 公里'],
  [{ is_from_home: false, minutes: 75, distance_m: 900 }, '从上一单过去约 1 小时 15 分 · 0.9 公里'],
  [{ is_from_home: false, minutes: 0, distance_m: 0 }, '和上一单在同一处'],
  [undefined, undefined],
])('The way %j is told as %s', (way, said) => {
  expect(wayLabel(way)).toBe(said)
})

it('The length of the work is told in hours', () => {
  const visit = { starts_at: '2026-11-24T01:00:00Z', ends_at: '2026-11-24T04:30:00Z' }
  expect(workLabel(visit)).toBe('做 3 小时 30 分')
})
