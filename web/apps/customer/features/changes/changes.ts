import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type ChangeRequest = AnswerOf<'GET /orders/{id}/change-requests'>['items'][number]
type Side = ChangeRequest['before']

const keyOf = (order: string) => ['orders', order, 'change-requests']

export const useRequests = (order: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['orders', order, 'change-requests'],
    queryFn: () => call('GET /orders/{id}/change-requests', { id: toValue(order) }),
  })

/** The sum is the one that was shown; the server refuses any other. */
export const answerRequest = (one: ChangeRequest, isAgreed: boolean) =>
  call(
    'PUT /orders/{id}/change-requests/{number}/answer',
    { id: one.order, number: one.number },
    { is_agreed: isAgreed, price: one.after.price },
    { stale: [keyOf(one.order), ['orders'], ['bill', one.order]] },
  )

export interface Difference {
  what: 'time' | 'minutes' | 'address' | 'options' | 'price'
  before: string
  after: string
}

/** Only what would be otherwise; the price always. */
export function differences(
  { before, after }: ChangeRequest,
  say: Record<Difference['what'], (side: Side) => string>,
): Difference[] {
  return (['time', 'minutes', 'address', 'options', 'price'] as const)
    .map((what) => ({ what, before: say[what](before), after: say[what](after) }))
    .filter((one) => one.before !== one.after)
}
