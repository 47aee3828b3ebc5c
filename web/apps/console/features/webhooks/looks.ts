import { eventWord } from '../../desk/event-word'
import { t } from './words'
import type { Delivery } from './calls'

/** How far a delivery got, as a colour. */
export const deliveryTones = {
  waiting: 'info',
  sending: 'info',
  delivered: 'ok',
  failed: 'danger',
} as const

export const kindWord = (kind: string): string =>
  kind === 'webhooks.ping' ? t('webhooks.kind_webhooks_ping') : eventWord(kind)

/** What came of a try: the answer's status, or why there was none. */
export function attemptWord(attempt: { status: number; error?: string | null }): string {
  const { error, status } = attempt
  if (!error) return String(status)
  if (error === 'not_sent' || error === 'no_answer') return t(`webhooks.error_${error}`)
  return targetWord(error) ?? error
}

const targets = [
  'target_scheme',
  'target_userinfo',
  'target_fragment',
  'target_literal',
  'target_host',
  'target_port',
  'target_no_address',
  'target_address',
] as const

function targetWord(error: string): string | undefined {
  const found = targets.find((one) => one === error)
  return found && t(`webhooks.${found}`)
}

/** A delivery that has ended can be sent once more. */
export const mayReplay = (one: Delivery): boolean =>
  one.state === 'delivered' || one.state === 'failed'
