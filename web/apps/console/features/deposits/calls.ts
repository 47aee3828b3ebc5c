import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Deposit = AnswerOf<'GET /orders/{id}/deposits'>['items'][number]
export type Kind = Deposit['kind']
export const kinds = ['earnest', 'advance', 'security'] as const satisfies readonly Kind[]

export const depositsKey = (order: string) => ['order', order, 'deposits']
const stale = [['order'], ['bill'], ['payments'], ['refunds'], ['journal']]

export const listDeposits = (order: string) => call('GET /orders/{id}/deposits', { id: order })
/** The order's bill: what goes back of each payment stands there. */
export const loadBill = (order: string) => call('GET /bills/{id}', { id: order })
/** What it would be, by the law of the store's city: the server's word (LX-04). */
export const explainDeposit = (order: string, kind: Kind, amount: number) =>
  call('GET /orders/{id}/deposit-terms', { id: order, kind, amount })
export const askDeposit = (
  order: string,
  form: BodyOf<'POST /orders/{id}/deposits'>,
  key: string,
) => call('POST /orders/{id}/deposits', { id: order }, form, { key, stale })
export const answerDeposit = (
  { id, kind, amount }: Deposit,
  word: 'in_person' | 'phone',
  isAgreed: boolean,
) =>
  call('PUT /deposits/{id}/answer', { id }, { is_agreed: isAgreed, kind, amount, word }, { stale })
export const withdrawDeposit = (id: string) =>
  call('DELETE /deposits/{id}', { id }, undefined, { stale })
export const takeDeposit = (id: string, form: BodyOf<'POST /deposits/{id}/payment'>, key: string) =>
  call('POST /deposits/{id}/payment', { id }, form, { key, stale })
export const returnDeposit = (id: string, form: BodyOf<'POST /deposits/{id}/return'>) =>
  call('POST /deposits/{id}/return', { id }, form, { stale })
