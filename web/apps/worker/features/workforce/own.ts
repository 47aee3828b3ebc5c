import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import { dayOf, toIso } from '@shared/date'
import { orKept } from '@shared/device/kept'

export type Badge = AnswerOf<'GET /my/badge'>
export type Calendar = AnswerOf<'GET /my/calendar'>
export type Leave = Calendar['leave'][number]
export type Paper = AnswerOf<'GET /my/papers'>['items'][number]
export type LeaveDraft = BodyOf<'POST /my/leave'>

export const useBadge = () =>
  useQuery({ queryKey: ['badge'], queryFn: () => orKept('badge', () => call('GET /my/badge', {})) })

export const useFile = () =>
  useQuery({ queryKey: ['file'], queryFn: () => orKept('file', () => call('GET /my/file', {})) })

export const usePapers = () =>
  useQuery({ queryKey: ['papers'], queryFn: () => call('GET /my/papers', {}) })

/** Shifts and leave from the first to before the last day. */
export const useCalendar = (span: MaybeRefOrGetter<{ from: string; to: string }>) =>
  useQuery({
    queryKey: ['calendar', span],
    queryFn: () => call('GET /my/calendar', { ...toValue(span) }),
  })

export const askLeave = (draft: LeaveDraft, key: string) =>
  call('POST /my/leave', {}, draft, { stale: ['calendar'], key })

/** As long as nobody has decided. */
export const withdrawLeave = (id: string) =>
  call('DELETE /my/leave/{id}', { id }, undefined, { stale: ['calendar'] })

const dayMs = 86_400_000

export interface CalendarDay {
  day: string
  shifts: { from: string; to: string }[]
  leave: Leave[]
}

/** The next days, each with the hours of work and the leave that touches it. */
export function listDays(calendar: Calendar, from: string, count: number): CalendarDay[] {
  const start = Date.parse(toIso(from, '00:00'))
  return Array.from({ length: count }, (_, place) => {
    const [begin, end] = [start + place * dayMs, start + (place + 1) * dayMs]
    const touches = (a: string, b: string) => Date.parse(a) < end && Date.parse(b) > begin
    return {
      day: dayOf(begin),
      shifts: calendar.shifts.filter((shift) => dayOf(shift.from) === dayOf(begin)),
      leave: calendar.leave.filter(
        (one) => one.state !== 'withdrawn' && touches(one.from_at, one.to_at),
      ),
    }
  })
}
