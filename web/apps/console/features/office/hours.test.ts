import { describe, expect, it } from 'vitest'
import { fridayAfter, weekdayNames } from './hours'

describe('The sample clock of opening hours', () => {
  it('begins on the coming Friday, today if it is one', () => {
    expect(fridayAfter('2026-11-23T10:00:00+08:00')).toBe('2026-11-27')
    expect(fridayAfter('2026-11-27T23:59:00+08:00')).toBe('2026-11-27')
    expect(fridayAfter('2026-11-28T00:01:00+08:00')).toBe('2026-12-04')
  })

  it('names the weekdays from Monday', () => {
    expect(weekdayNames('zh-CN')[0]).toBe('星期一')
    expect(weekdayNames('en')[6]).toBe('Sunday')
  })
})
