import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'
import { clockOf, lengthLabel } from '@shared/date'
import { locale } from '@shared/words'
import { t } from '../../words'

export type OtherVisit = AnswerOf<'GET /me/visits-on-day'>['items'][number]
export interface WantedTime {
  store: string
  start: string
  minutes: number
  /** The order that is to be changed. */
  order?: string
}

/** What else is on that day; nothing while no time is chosen or nobody is signed in. */
export const useSameDay = (wanted: MaybeRefOrGetter<WantedTime | undefined>) =>
  useQuery({
    queryKey: ['orders', 'same-day', wanted],
    queryFn: () => call('GET /me/visits-on-day', toValue(wanted)!),
    enabled: () => toValue(wanted) !== undefined,
  })

/** «日常保洁 09:00–12:00，和这次时间重叠» */
export function sameDayLine(visit: OtherVisit): string {
  const facts = {
    name: locale.value === 'en' ? visit.item.en : visit.item.zh,
    from: clockOf(visit.starts_at),
    to: clockOf(visit.ends_at),
  }
  if (visit.is_overlapping) return t('customer.same_day_overlap', facts)
  return t('customer.same_day_gap', { ...facts, gap: lengthLabel(visit.gap_min * 60) })
}
