import { formatMoney } from '@shared/money'
import type { StorePerformance } from './calls'
import { t } from './words'

/** «34 %» of a part in a whole; a dash where there is no whole. */
export const share = (part: number, whole: number): string =>
  whole > 0 ? `${Math.round((100 * part) / whole)} %` : '–'

/** Seconds as people say them: up to two minutes in seconds, above in minutes. */
export function spoken(seconds: number | undefined): string {
  if (seconds === undefined) return '–'
  return seconds < 120
    ? t('console.performance_seconds', { count: seconds })
    : t('console.performance_minutes', { count: Math.round(seconds / 60) })
}

/** Both sides of shared orders; a dash where nothing was shared. */
export function sharedTurnover(row: StorePerformance): string {
  if (row.credit_brought === 0 && row.credit_served === 0) return '–'
  return `${formatMoney(row.credit_brought)} / ${formatMoney(row.credit_served)}`
}

/** Why wishes were not served, the most frequent first: what came of calls, then what was refused. */
export function whyNot(row: StorePerformance): string {
  const results = row.results
    .filter((one) => one.result !== 'ordered' && one.result !== 'served')
    .map((one) => ({ text: t(`intake.contact_result_${one.result}`), count: one.count }))
  const refusals = row.refusals.map((one) => ({ text: one.reason, count: one.count }))
  return [...results, ...refusals]
    .sort((one, other) => other.count - one.count)
    .slice(0, 4)
    .map((one) => `${one.text} ${one.count}`)
    .join(' · ')
}
