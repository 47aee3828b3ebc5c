import { describe, expect, it } from 'vitest'
import {
  endOf,
  freshRepeat,
  minuteLabel,
  minuteOf,
  nthOf,
  patternLabel,
  patternOf,
  repeatOf,
} from './pattern'

const start = '2026-11-24T01:00:00Z' // a Tuesday in Shanghai

// BK-08
describe('What the person chose about repeating', () => {
  it('is no pattern for a single visit', () => {
    expect(patternOf(freshRepeat(), start)).toBeUndefined()
  })

  it('always holds the weekday of the first visit', () => {
    const repeat = { ...freshRepeat(), how: 'weekly' as const, weekdays: [5] }
    expect(patternOf(repeat, start)).toEqual({ kind: 'weekly', weekdays: [2, 5] })
    expect(patternOf({ ...repeat, weekdays: [] }, start)?.weekdays).toEqual([2])
    expect(patternOf({ ...repeat, how: 'fortnightly' }, start)?.kind).toBe('fortnightly')
  })

  it('may leave the weekday where the days themselves are changed', () => {
    const repeat = repeatOf({ kind: 'weekly', weekdays: [4] }, {})
    expect(patternOf(repeat, start, true)).toEqual({ kind: 'weekly', weekdays: [4] })
    expect(patternOf({ ...repeat, weekdays: [] }, start, true)?.weekdays).toEqual([2])
  })

  it('takes the day of Shanghai, not of the device', () => {
    const late = '2026-11-24T17:00:00Z' // Wednesday 25, one o'clock
    const repeat = { ...freshRepeat(), how: 'monthly' as const }
    expect(patternOf(repeat, late)).toEqual({ kind: 'month_day', month_day: 25 })
  })

  it('knows the nth weekday of the month, a fifth one as the last', () => {
    expect(nthOf('2026-11-24')).toBe(4)
    expect(nthOf('2026-11-07')).toBe(1)
    expect(nthOf('2026-11-08')).toBe(2)
    expect(nthOf('2026-12-31')).toBe(-1)
    const repeat = { ...freshRepeat(), how: 'monthly' as const, monthly: 'weekday' as const }
    expect(patternOf(repeat, start)).toEqual({ kind: 'month_weekday', weekdays: [2], nth: 4 })
  })

  it('ends on a day, after so many visits, or not at all', () => {
    expect(endOf(freshRepeat())).toEqual({})
    expect(endOf({ ...freshRepeat(), end: 'until', until: '2026-12-31' })).toEqual({
      until: '2026-12-31',
    })
    expect(endOf({ ...freshRepeat(), end: 'visits', visits: 3 })).toEqual({ visits: 3 })
  })
})

describe('A pattern in words', () => {
  it('names its days', () => {
    expect(patternLabel({ kind: 'weekly', weekdays: [2, 5] })).toBe('每周二、周五')
    expect(patternLabel({ kind: 'fortnightly', weekdays: [6] })).toBe('每两周的周六')
    expect(patternLabel({ kind: 'month_day', month_day: 31 })).toBe('每月 31 日')
    expect(patternLabel({ kind: 'month_weekday', weekdays: [6], nth: -1 })).toBe('每月最后一个周六')
    expect(patternLabel({ kind: 'every_days', every_days: 10 })).toBe('每 10 天')
  })
})

it('A minute of the day and its clock are the same', () => {
  expect(minuteLabel(545)).toBe('09:05')
  expect(minuteOf('09:05')).toBe(545)
})
