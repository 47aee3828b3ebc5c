import { expect, it } from 'vitest'
import { fittedSize } from './photo'

it.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [1600, 900, 1600, 900],
  [640, 480, 640, 480],
])('A picture of %d × %d is sent as %d × %d', (width, height, w, h) => {
  expect(fittedSize(width, height)).toEqual({ width: w, height: h })
})
