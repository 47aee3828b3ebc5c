import type { QueueItem } from './calls'
import { t } from './words'

const levels = ['store', 'store_manager', 'headquarters'] as const
const results = [
  'ordered',
  'served',
  'no_longer_needed',
  'later',
  'unreachable',
  'unsuitable',
] as const

const callWords: Record<string, 'console.queue_callback_due' | 'console.queue_second_call'> = {
  due: 'console.queue_callback_due',
  second: 'console.queue_second_call',
  second_due: 'console.queue_second_call',
}

/** What a line of the queue is about, in words: who has to answer, what came of it, what was left. */
export function whatOf({ kind, what }: Pick<QueueItem, 'kind' | 'what'>): string {
  const level = levels.find((one) => one === what)
  if (kind === 'routing' && level)
    return t('console.queue_routing', { level: t(`intake.routing_level_${level}`) })
  const result = results.find((one) => one === what)
  if (kind === 'contact' && result) return t(`intake.contact_result_${result}`)
  if (kind === 'race')
    return what === 'urgent' ? t('intake.race_reason_urgent') : t('intake.race_reason_no_worker')
  if (kind === 'callback') return t(callWords[what] ?? 'console.queue_callback')
  if (kind === 'draft') return t('console.queue_draft')
  return kind === 'unclear' ? t('console.queue_unclear') : what
}
