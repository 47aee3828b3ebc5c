import type { AnswerOf } from './api/route-types'

type Bill = AnswerOf<'GET /bills/{id}'>
export type MoneyBack = Bill['money_back'][number]

export const isPaidOut = ({ stage }: MoneyBack): boolean => stage === 'paid' || stage === 'filed'

/**
 * What the customer has paid and not really got back yet. The books take a refund off when it is
 * approved; until it is paid out we have the money, and the bill says so.
 */
export function shownPaid({ balance, payments, money_back: backs }: Bill): number {
  const ofBill = new Set(payments.filter((one) => one.purpose !== 'security').map(({ id }) => id))
  const held = backs.filter(
    (one) =>
      one.stage === 'approved' && one.reason !== 'earnest_doubled' && ofBill.has(one.payment),
  )
  return held.reduce((sum, one) => sum + one.amount, balance.paid)
}

/** Everything that was to go back has been paid out. */
export const isAllBack = (backs: readonly MoneyBack[]): boolean =>
  backs.length > 0 && backs.every(isPaidOut)
