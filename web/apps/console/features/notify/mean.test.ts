import { expect, it } from 'vitest'
import { meanOf } from './mean'

it('is the mean of the five dimensions', () => {
  // QA-04: (5 + 4 + 5 + 3 + 4) / 5
  expect(
    meanOf({ reliability: 5, responsiveness: 4, assurance: 5, empathy: 3, tangibles: 4 }),
  ).toBe(4.2)
})
