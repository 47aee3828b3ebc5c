import { describe, expect, it } from 'vitest'
import { ApiError } from '@shared/api/error'
import { bookingStop } from './use-booking'
import { isOtherPrice } from './use-ordering'

const refusal = (code: string, next?: unknown) =>
  new ApiError(409, code, '', [], '', undefined, next)

// F2: lost time, second order of the day and all else are told in place.
describe('What a refusal means for a booking', () => {
  it('offers the nearest times when the slot has gone', () => {
    const gone = refusal('dispatch.slot_taken', [{ start: '2026-11-24T03:00:00Z' }])
    expect(bookingStop(gone)).toEqual({ kind: 'taken', starts: ['2026-11-24T03:00:00Z'] })
    expect(bookingStop(refusal('dispatch.slot_taken'))).toEqual({ kind: 'taken', starts: [] })
  })

  it('asks about a second order of the same day, whose `next` names orders', () => {
    expect(bookingStop(refusal('orders.same_day', [{ id: 'o1' }]))).toEqual({ kind: 'same-day' })
  })

  it('shows anything else as it is', () => {
    const error = refusal('customers.blocked')
    expect(bookingStop(error)).toEqual({ kind: 'problem', error })
  })
})

// UX rule 2: the price that is shown is the price that is paid.
it.each([
  ['the same', 13_500, 13_500, 13_500, false],
  ['a dearer hour, found while the first times were awaited', 14_850, 13_500, 14_850, true],
  ['a cheaper hour, shown by now', 13_500, 14_850, 13_500, false],
  ['other than what is shown now', 13_500, 13_500, 14_850, true],
  ['nothing shown yet', 13_500, undefined, 13_500, true],
])('An offer at %s', (_, total, seen, shown, isOther) => {
  expect(isOtherPrice(total, seen, shown)).toBe(isOther)
})
