import { dayOf, type Instant } from '@shared/date'

const dayMs = 86_400_000
const friday = 5

/** The next Friday in Shanghai, today if it is one: where a weekend shows what hours are. */
export function fridayAfter(now: Instant): string {
  const today = new Date(`${dayOf(now)}T12:00:00+08:00`)
  const left = (friday - today.getUTCDay() + 7) % 7
  return dayOf(today.getTime() + left * dayMs)
}

/** Names of weekdays, Monday first, as the language says them. */
export function weekdayNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const monday = Date.UTC(2026, 10, 23)
  return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(monday + day * dayMs))
}
