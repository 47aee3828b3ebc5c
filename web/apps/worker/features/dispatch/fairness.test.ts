import { describe, expect, it } from 'vitest'
import { hoursOf, kilometresOf, stateOf } from './fairness'

// BE-08
describe('The fairness account', () => {
  it('says hours and kilometres with one decimal', () => {
    expect(hoursOf(195)).toBe('3.3')
    expect(hoursOf(0)).toBe('0.0')
    expect(kilometresOf(12_340)).toBe('12.3')
  })

  it('tells what became of a refusal', () => {
    const appealed_at = '2026-11-24T01:30:00Z'
    expect(stateOf({})).toBe('counts')
    expect(stateOf({ appealed_at })).toBe('asked')
    expect(stateOf({ appealed_at, is_upheld: true })).toBe('cleared')
    expect(stateOf({ appealed_at, is_upheld: false })).toBe('stays')
  })
})
