import { describe, expect, it } from 'vitest'
import { percentText, scoreText, shiftWeek } from './figures'

describe('Figures of a week', () => {
  it('are shown as people say them, and as nothing where there is nothing', () => {
    // FU-04
    expect(scoreText(433)).toBe('4.33')
    expect(scoreText(undefined)).toBe('—')
    expect(percentText(0)).toBe('0%')
    expect(percentText(undefined)).toBe('—')
  })

  it('belong to weeks that follow each other over months and years', () => {
    expect(shiftWeek('2026-11-30', 1)).toBe('2026-12-07')
    expect(shiftWeek('2027-01-04', -1)).toBe('2026-12-28')
  })
})
