import { expect, it } from 'vitest'
import { ApiError } from './error'

it('gives the help desk something to go by, but no code where no server was reached', () => {
  expect(new ApiError(409, 'dispatch.slot_taken', '', [], 'a1-2').quotable).toBe('a1-2')
  expect(new ApiError(409, 'dispatch.slot_taken', '').quotable).toBe('dispatch.slot_taken')
  expect(new ApiError(0, 'web.offline', '').quotable).toBe('')
})
