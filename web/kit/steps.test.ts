import { expect, it } from 'vitest'
import { nearestAllowed } from './steps'

// BK-04: the area of a deep clean is sold by 10 m² from 40 on; what is typed between is no order.
const area = { min: 40, max: 400, step: 10, isStrict: true }
it.each([
  [90, 90],
  [87.5, 90],
  [84.9, 80],
  [-5, 40],
  [99_999, 400],
])('%d m² typed is %d m² asked for', (typed, asked) => {
  expect(nearestAllowed(typed, area)).toBe(asked)
})

it('Half hours are half hours, and no sum of doubles', () => {
  expect(nearestAllowed(2.6, { min: 2, max: 8, step: 0.1, isStrict: true })).toBe(2.6)
})

it('A number that need not be on a step stays as it was typed, within the bounds', () => {
  expect(nearestAllowed(15, { min: 0, max: 100, step: 10 })).toBe(15)
  expect(nearestAllowed(150, { min: 0, max: 100, step: 10 })).toBe(100)
})
