import { lengthLabel } from '@shared/date'
import { t } from '../../words'

/** How a worker gets to a visit, by the server's estimate: what a yes or no hangs on (DP-07). */
interface Way {
  is_from_home: boolean
  minutes: number
  distance_m: number
}

/** «从家里过去约 12 分钟 · 3.4 公里»; nothing where nobody knows where they set out. */
export function wayLabel(way: Way | undefined): string | undefined {
  if (!way) return undefined
  if (!way.is_from_home && way.distance_m === 0) return t('worker.way_same_place')
  const facts = { time: lengthLabel(way.minutes * 60), km: (way.distance_m / 1000).toFixed(1) }
  return t(way.is_from_home ? 'worker.way_from_home' : 'worker.way_from_work', facts)
}

/** «做 3 小时» */
export const workLabel = (visit: { starts_at: string; ends_at: string }): string =>
  t('worker.work_length', {
    time: lengthLabel((Date.parse(visit.ends_at) - Date.parse(visit.starts_at)) / 1000),
  })
