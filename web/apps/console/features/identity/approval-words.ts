import zh from '@words/zh-CN/identity.json'
import { joinWords, roomWords } from '@shared/words'
import { t as console } from '../../words'

const identity = roomWords('identity', zh, () => import('@words/en/identity.json'))

/** The states of a question, and the console's words. */
export const t = joinWords(identity, console)

/** What is asked for; a kind this console does not know yet is shown as it is. */
export function approvalWord(kind: string): string {
  if (kind === 'ledger.refund') return t('console.approval_kind_ledger_refund')
  if (kind === 'complaints.remedy') return t('console.approval_kind_complaints_remedy')
  if (kind === 'aftersales.cancellation') return t('console.approval_kind_aftersales_cancellation')
  if (kind === 'aftersales.goods') return t('console.approval_kind_aftersales_goods')
  if (kind === 'deals.discount') return t('console.approval_kind_deals_discount')
  return kind
}
