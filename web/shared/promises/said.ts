import { clockOf, dayLabel, dueLabel } from '../date'
import { formatMoney } from '../money'
import type { PromiseLine, PromiseState } from './types'
import { t } from './words'

export const toneOf: Record<PromiseState, 'info' | 'ok' | 'danger' | 'plain'> = {
  running: 'info',
  kept: 'ok',
  broken: 'danger',
  waived: 'plain',
}
export const iconOf: Record<PromiseState, 'clock' | 'check' | 'warning' | 'close'> = {
  running: 'clock',
  kept: 'check',
  broken: 'warning',
  waived: 'close',
}

const moment = (at: string): string => `${dayLabel(at)} ${clockOf(at)}`

/** What was promised, in words: «明天 周二 09:00 开始», «180 分钟». */
export function promisedText({ kind, amount, due_at: due, words }: PromiseLine): string {
  const time = due ? (kind === 'start' ? moment(due) : dueLabel(due)) : ''
  const measured: Partial<Record<PromiseLine['kind'], () => string>> = {
    start: () => t('promises.ui_by_time', { time }),
    price: () => t('promises.ui_at_most', { money: formatMoney(amount) }),
    same_worker: () => t('promises.ui_wished'),
    refund: () => t('promises.ui_refund_until', { money: formatMoney(amount), time }),
    ...(amount > 0 && {
      hours: () => t('promises.ui_minutes', { count: amount }),
      duties: () => t('promises.ui_steps', { count: amount }),
    }),
  }
  const text = measured[kind]?.()
  if (text) return text
  return [words, due ? t('promises.ui_until', { time }) : ''].filter(Boolean).join(' · ')
}

/** What happened, beside it; empty while it runs, and where nothing is to be compared. */
export function happenedText({ kind, state, happened, reason }: PromiseLine): string {
  if (reason) return t(`promises.ui_reason_${reason}`)
  if (state === 'running') return ''
  if (happened === undefined) return state === 'broken' ? t('promises.ui_happened_silent') : ''
  if (kind === 'hours') return t('promises.ui_happened_minutes', { count: happened })
  if (kind === 'duties') return t('promises.ui_happened_steps', { count: happened })
  if (kind === 'price') return t('promises.ui_happened_money', { money: formatMoney(happened) })
  if (kind === 'same_worker')
    return t(happened > 0 ? 'promises.ui_happened_came' : 'promises.ui_happened_other')
  return happened > 0
    ? t('promises.ui_happened_late', { count: happened })
    : t('promises.ui_happened_in_time')
}
