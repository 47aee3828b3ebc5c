import { describe, expect, it } from 'vitest'
import { minutesLeft } from './offers'

// DP-09: a quarter of an hour to answer, told as text.
describe('The time left to answer', () => {
  const offer = { answer_until: '2026-11-24T01:15:00Z' }
  const at = (clock: string) => Date.parse(`2026-11-24T${clock}Z`)

  it('counts a begun minute as one', () => {
    expect(minutesLeft(offer, at('01:00:00'))).toBe(15)
    expect(minutesLeft(offer, at('01:14:01'))).toBe(1)
    expect(minutesLeft(offer, at('01:15:00'))).toBe(0)
    expect(minutesLeft(offer, at('02:00:00'))).toBe(0)
  })

  it('is not said where there is no limit', () => {
    expect(minutesLeft({}, at('01:00:00'))).toBeUndefined()
  })
})
