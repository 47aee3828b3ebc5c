import { describe, expect, it } from 'vitest'
import { fateOf } from './referrals'

// BK-01
describe('What became of a referral', () => {
  it('is said from the first answer to the order', () => {
    expect(fateOf({ state: 'open' })).toBe('waiting')
    const responded_at = '2026-11-23T02:00:00Z'
    expect(fateOf({ state: 'open', responded_at })).toBe('answered')
    expect(fateOf({ state: 'closed', responded_at })).toBe('closed')
    expect(fateOf({ state: 'ordered', responded_at, order: '1' })).toBe('ordered')
  })
})
