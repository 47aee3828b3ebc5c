import { describe, expect, it } from 'vitest'
import { ApiError } from '@shared/api/error'
import { bookingStop } from './use-booking'

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
