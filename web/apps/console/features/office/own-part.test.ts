import { expect, it } from 'vitest'
import { ownPart } from './own-part'

it('keeps only what differs from the defaults', () => {
  const defaults = { answer_min: 15, list: [1, 2] }
  expect(ownPart({ answer_min: 10, list: [1, 2] }, defaults)).toEqual({ answer_min: 10 })
  expect(ownPart({ answer_min: 15, list: [1, 2] }, defaults)).toEqual({})
})
