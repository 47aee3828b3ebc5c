import { locale, t } from './words'

/** Every time a person reads is Asia/Shanghai, whatever the device thinks: a visit is there. */
const zone = 'Asia/Shanghai'
const dayMs = 86_400_000

const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
const clocks = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const words = (options: Intl.DateTimeFormatOptions) => {
  const make = (language: string) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, ...options })
  const both = { zh: make('zh-CN'), en: make('en-GB') }
  return (date: Date): string => (locale.value === 'en' ? both.en : both.zh).format(date)
}
const weekday = words({ weekday: 'short' })
const monthDay = words({ month: 'short', day: 'numeric' })
const wholeDay = words({ year: 'numeric', month: 'short', day: 'numeric' })

export type Instant = Date | string | number
const dateOf = (at: Instant): Date => (at instanceof Date ? at : new Date(at))

/** The calendar day in Shanghai: `2026-11-24`. */
export const dayOf = (at: Instant): string => days.format(dateOf(at))

/** 24-hour time in Shanghai: `09:00`. */
export const clockOf = (at: Instant): string => clocks.format(dateOf(at))

/** An instant for the wire: `2026-11-24T09:00:00+08:00` (no summer time since 1991). */
export const toIso = (day: string, clock: string): string => `${day}T${clock}:00+08:00`

/** «明天 周二»; beyond the day after tomorrow «11月24日 周二», with the year when it is another. */
export function dayLabel(at: Instant, now: Instant = Date.now()): string {
  const date = dateOf(at)
  const name = relativeDay(daysBetween(now, date))
  if (name) return t('shared.day_named', { day: name, weekday: weekday(date) })
  const isThisYear = dayOf(date).slice(0, 4) === dayOf(now).slice(0, 4)
  const day = (isThisYear ? monthDay : wholeDay)(date)
  return t('shared.day_dated', { day, weekday: weekday(date) })
}

/**
 * Until when: the end of a day is 24:00 of that day and never 00:00 of the next, which people read
 * as a day more. «今天 周一 24:00»
 */
export function dueLabel(at: Instant, now: Instant = Date.now()): string {
  const isEndOfDay = clockOf(at) === '00:00'
  return `${dueDay(at, now)} ${isEndOfDay ? '24:00' : clockOf(at)}`
}

/** The last day on which it is in time. */
export function dueDay(at: Instant, now: Instant = Date.now()): string {
  return dayLabel(dateOf(at).getTime() - 1, now)
}

/** «明天 周二 09:00–12:00»; an end on another day names its day. */
export function spanLabel(from: Instant, to: Instant, now: Instant = Date.now()): string {
  const start = `${dayLabel(from, now)} ${clockOf(from)}`
  const isSameDay = dayOf(from) === dayOf(to)
  return `${start}–${isSameDay ? clockOf(to) : `${dayLabel(to, now)} ${clockOf(to)}`}`
}

/** «10 秒前», «5 分钟前»; from an hour on the day and time, for nobody reckons in hours ago. */
export function ageLabel(at: Instant, now: Instant = Date.now()): string {
  const seconds = Math.max(0, Math.floor((dateOf(now).getTime() - dateOf(at).getTime()) / 1000))
  if (seconds < 60) return t('shared.seconds_ago', { count: seconds })
  if (seconds < 3600) return t('shared.minutes_ago', { count: Math.floor(seconds / 60) })
  return `${dayLabel(at, now)} ${clockOf(at)}`
}

/** When something was said: today's by the clock alone, else with its day. «09:25», «昨天 周一 09:25» */
export const saidLabel = (at: Instant, now: Instant = Date.now()): string =>
  dayOf(at) === dayOf(now) ? clockOf(at) : `${dayLabel(at, now)} ${clockOf(at)}`

/** How long something takes: «45 秒», «12 分钟», «1 小时 20 分», «2 天 3 小时». */
export function lengthLabel(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1) return t('shared.length_seconds', { seconds: Math.round(seconds) })
  if (minutes < 60) return t('shared.length_minutes', { minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 48 && minutes % 60 === 0) return t('shared.length_whole_hours', { hours })
  if (hours < 48) return t('shared.length_hours', { hours, minutes: minutes % 60 })
  return t('shared.length_days', { days: Math.floor(hours / 24), hours: hours % 24 })
}

/** Whole calendar days in Shanghai from one instant to another; negative for the past. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / dayMs)
}

function relativeDay(distance: number): string | undefined {
  if (distance === -1) return t('shared.yesterday')
  if (distance === 0) return t('shared.today')
  if (distance === 1) return t('shared.tomorrow')
  if (distance === 2) return t('shared.day_after_tomorrow')
  return undefined
}
