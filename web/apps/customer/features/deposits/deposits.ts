import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type Deposit = AnswerOf<'GET /orders/{id}/deposits'>['items'][number]

/** The order with its bill and deposits. */
const staleOf = (order: string) => ({ stale: [['orders', order]] })

export const useDeposits = (order: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['orders', order, 'deposits'],
    queryFn: () => call('GET /orders/{id}/deposits', { id: toValue(order) }),
  })

/** The order's bill: what goes back of each payment stands there. */
export const useBillOf = (order: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['orders', order, 'bill'],
    queryFn: () => call('GET /bills/{id}', { id: toValue(order) }),
  })

/** The kind and the sum are those that were shown; the server refuses any other. */
export const answerDeposit = ({ id, order, kind, amount }: Deposit, isAgreed: boolean) =>
  call('PUT /deposits/{id}/answer', { id }, { is_agreed: isAgreed, kind, amount }, staleOf(order))
export const claimDeposit = ({ id, order }: Deposit) =>
  call('POST /deposits/{id}/claim', { id }, undefined, staleOf(order))

/** What was taken back or not agreed to is no longer the customer's business. */
export const isShown = ({ state }: Deposit): boolean =>
  state !== 'declined' && state !== 'withdrawn'
