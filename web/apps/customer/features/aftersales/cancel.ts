import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'

const key = ['orders']

/** What calling off would cost now, or the case that runs already (AS-01). */
export const useCancelTerms = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: [...key, id, 'cancellation'],
    queryFn: () => call('GET /orders/{id}/cancellation', { id: toValue(id) }),
  })

export interface Wish {
  reason: string
  /** The figure that stood above the button; the server refuses where it no longer holds. */
  fee: number
}

/** Calls the order off. The fee is the server's word; the page never works it out. */
export const cancelOrder = (id: string, wish: Wish, idempotency: string) =>
  call('POST /orders/{id}/cancellation', { id }, { ...wish }, { stale: key, key: idempotency })

/** What was made for the customer: once the office has stated the cost. */
export const signCancellation = (id: string, fee: number, idempotency: string) =>
  call(
    'POST /cancellations/{id}/signature',
    { id },
    { way: 'app', fee },
    { stale: key, key: idempotency },
  )

export const withdrawCancellation = (id: string, idempotency: string) =>
  call('POST /cancellations/{id}/withdrawal', { id }, undefined, { stale: key, key: idempotency })

export const formAddress = (id: string): string => `/api/v1/cancellations/${id}/form`
