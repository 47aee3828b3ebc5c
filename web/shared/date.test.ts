import { afterEach, describe, expect, it } from 'vitest'
import {
  ageLabel,
  clockOf,
  dayLabel,
  saidLabel,
  daysBetween,
  dueDay,
  dueLabel,
  lengthLabel,
  spanLabel,
  toIso,
} from './date'
import { setLocale } from './words'

const now = '2026-11-23T10:00:00+08:00' // a Monday
afterEach(() => setLocale('zh-CN'))

describe('Times', () => {
  it.each([
    ['2026-11-22T23:59:00+08:00', '昨天 周日', 'Yesterday, Sun'],
    ['2026-11-23T00:00:00+08:00', '今天 周一', 'Today, Mon'],
    ['2026-11-24T09:00:00+08:00', '明天 周二', 'Tomorrow, Tue'],
    ['2026-11-25T09:00:00+08:00', '后天 周三', 'In two days, Wed'],
    ['2026-12-01T09:00:00+08:00', '12月1日 周二', 'Tue 1 Dec'],
    ['2027-01-04T09:00:00+08:00', '2027年1月4日 周一', 'Mon 4 Jan 2027'],
  ])('%s is %s, %s', async (at, zh, en) => {
    expect(dayLabel(at, now)).toBe(zh)
    await setLocale('en')
    expect(dayLabel(at, now)).toBe(en)
  })

  it('that are due at the end of a day are of that day', () => {
    // LC-13: a letter's last day ends at 24:00
    expect(dueLabel('2026-11-24T00:00:00+08:00', now)).toBe('今天 周一 24:00')
    expect(dueLabel('2026-11-23T18:00:00+08:00', now)).toBe('今天 周一 18:00')
    expect(dueLabel('2026-11-24T00:01:00+08:00', now)).toBe('明天 周二 00:01')
    expect(dueDay('2026-11-25T00:00:00+08:00', now)).toBe('明天 周二')
    expect(dueDay('2026-11-25T00:00:01+08:00', now)).toBe('后天 周三')
  })

  it('are those of Shanghai, whatever zone the device is in', () => {
    expect(clockOf('2026-11-23T16:30:00Z')).toBe('00:30')
    expect(daysBetween('2026-11-23T15:59:00Z', '2026-11-23T16:00:00Z')).toBe(1)
    expect(new Date(toIso('2026-11-24', '09:00')).toISOString()).toBe('2026-11-24T01:00:00.000Z')
  })

  it.each([
    [45, '45 秒', '45 s'],
    [60, '1 分钟', '1 min'],
    [3599, '59 分钟', '59 min'],
    [3600, '1 小时', '1 h'],
    [4800, '1 小时 20 分', '1 h 20 min'],
    [172_800 + 10_800, '2 天 3 小时', '2 d 3 h'],
  ])('of %s seconds are %s, %s long', async (seconds, zh, en) => {
    expect(lengthLabel(seconds)).toBe(zh)
    await setLocale('en')
    expect(lengthLabel(seconds)).toBe(en)
  })

  it('of a visit are one promise', () => {
    const [from, to] = ['2026-11-24T01:00:00Z', '2026-11-24T04:00:00Z']
    expect(spanLabel(from, to, now)).toBe('明天 周二 09:00–12:00')
    expect(spanLabel(from, '2026-11-24T16:30:00Z', now)).toBe('明天 周二 09:00–后天 周三 00:30')
  })

  it.each([
    [10, '10 秒前'],
    [59, '59 秒前'],
    [60, '1 分钟前'],
    [3599, '59 分钟前'],
    [3600, '今天 周一 09:00'],
    [-5, '0 秒前'],
  ])('%d seconds old is said as %s', (seconds, text) => {
    expect(ageLabel(new Date(now).getTime() - seconds * 1000, now)).toBe(text)
  })
})

describe('when something was said', () => {
  it('is told by the clock alone only on that day', () => {
    const at = '2026-11-23T13:37:00+08:00'
    expect(saidLabel(at, '2026-11-23T18:00:00+08:00')).toBe('13:37')
    expect(saidLabel(at, '2026-11-28T18:00:00+08:00')).toBe('11月23日 周一 13:37')
  })
})
