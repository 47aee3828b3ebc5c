import type { WeekSpan } from './types'

/** One day of the form: `07:30` to `16:00`, or free. */
export interface WeekDay {
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7
  isOn: boolean
  from: string
  to: string
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const wholeDay = 1440
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

/** A day with several spans is shown from its first beginning to its last end. */
export function toDays(spans: readonly WeekSpan[]): WeekDay[] {
  return weekdays.map((weekday) => {
    const mine = spans.filter((span) => span.weekday === weekday)
    if (mine.length === 0) return { weekday, isOn: false, from: '08:00', to: '18:00' }
    return {
      weekday,
      isOn: true,
      from: clock(Math.min(...mine.map((span) => span.from_min))),
      to: clock(Math.max(...mine.map((span) => span.to_min))),
    }
  })
}

/** An end not after its beginning is on the next day. */
export function toSpans(days: readonly WeekDay[]): WeekSpan[] {
  return days
    .filter((day) => day.isOn && day.from !== '' && day.to !== '')
    .map((day) => {
      const [from_min, end] = [minutes(day.from), minutes(day.to)]
      return { weekday: day.weekday, from_min, to_min: end > from_min ? end : end + wholeDay }
    })
}
