import { dayLabel, dayOf } from '../date'
import { locale, t } from '../words'
import type { Holidays, Pattern } from './types'

/** What the person chose about repeating; kept beside the rest of the booking. */
export interface Repeat {
  how: 'once' | 'weekly' | 'fortnightly' | 'monthly' | 'custom'
  /** ISO, 1 is Monday; none: that of the first day. */
  weekdays: number[]
  monthly: 'day' | 'weekday'
  everyDays: number
  end: 'open' | 'until' | 'visits'
  until: string
  visits: number
  holidays: Holidays
}

export const freshRepeat = (): Repeat => ({
  how: 'once',
  weekdays: [],
  monthly: 'day',
  everyDays: 10,
  end: 'open',
  until: '',
  visits: 8,
  holidays: 'move',
})

/** Monday is 1; the weekday of a calendar day, whatever the device's zone. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** Which one of its month the weekday is: 1 to 4, or -1 for a fifth, the last. */
export function nthOf(day: string): number {
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  return nth > 4 ? -1 : nth
}

/** What the series has now, to be changed. */
export function repeatOf(pattern: Pattern, rest: Partial<Repeat>): Repeat {
  const hows = {
    weekly: 'weekly',
    fortnightly: 'fortnightly',
    month_day: 'monthly',
    month_weekday: 'monthly',
    every_days: 'custom',
    dates: 'custom',
  } as const
  return {
    ...freshRepeat(),
    how: hows[pattern.kind],
    weekdays: [...(pattern.weekdays ?? [])],
    monthly: pattern.kind === 'month_weekday' ? 'weekday' : 'day',
    everyDays: pattern.every_days ?? freshRepeat().everyDays,
    ...rest,
  }
}

/**
 * The pattern for the API. The first day always belongs to it, but where the days themselves are
 * changed. Nothing for a single visit.
 */
export function patternOf(repeat: Repeat, start: string, isAnyDay = false): Pattern | undefined {
  const day = dayOf(start)
  const first = weekdayOf(day)
  switch (repeat.how) {
    case 'once':
      return undefined
    case 'weekly':
    case 'fortnightly': {
      const wished = isAnyDay && repeat.weekdays.length > 0 ? [] : [first]
      const weekdays = [...new Set([...wished, ...repeat.weekdays])].sort((a, b) => a - b)
      return { kind: repeat.how, weekdays }
    }
    case 'monthly':
      return repeat.monthly === 'day'
        ? { kind: 'month_day', month_day: Number(day.slice(8)) }
        : { kind: 'month_weekday', weekdays: [first], nth: nthOf(day) }
    case 'custom':
      return { kind: 'every_days', every_days: repeat.everyDays }
  }
}

/** Until or count, as the API has them. */
export function endOf(repeat: Repeat): { until?: string; visits?: number } {
  if (repeat.end === 'until' && repeat.until) return { until: repeat.until }
  if (repeat.end === 'visits') return { visits: repeat.visits }
  return {}
}

/** «周二»; 1 is Monday. */
export function weekdayLabel(weekday: number): string {
  const monday = Date.UTC(2026, 10, 23)
  const date = new Date(monday + (weekday - 1) * 86_400_000)
  const language = locale.value === 'en' ? 'en-GB' : 'zh-CN'
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(date)
}

const join = (parts: readonly string[]): string => parts.join(locale.value === 'en' ? ', ' : '、')

/** «每周二、周五», «每月最后一个周六», «每 10 天». */
export function patternLabel(pattern: Pattern): string {
  const weekdays = join((pattern.weekdays ?? []).map(weekdayLabel))
  switch (pattern.kind) {
    case 'weekly':
      return t('shared.series_weekly_on', { weekdays })
    case 'fortnightly':
      return t('shared.series_fortnightly_on', { weekdays })
    case 'month_day':
      return t('shared.series_month_day', { day: pattern.month_day ?? 1 })
    case 'month_weekday':
      return pattern.nth === -1
        ? t('shared.series_month_last', { weekday: weekdays })
        : t('shared.series_month_nth', { nth: pattern.nth ?? 1, weekday: weekdays })
    case 'every_days':
      return t('shared.series_every_days', { days: pattern.every_days ?? 1 })
    case 'dates':
      return t('shared.series_dates', { count: pattern.dates?.length ?? 0 })
    default:
      return ''
  }
}

/** 540 → «09:00». */
export const minuteLabel = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const minuteOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** A further term in words: until a day, or so many visits. */
export const termLabel = (next: { next_last?: string; next_visits?: number }): string =>
  next.next_visits
    ? t('shared.renewal_visits', { count: next.next_visits })
    : t('shared.renewal_until', { day: next.next_last ? dayLabel(next.next_last) : '' })
