import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'
import { locale } from '@shared/words'

export const refusalReasons = [
  'unwell',
  'dangerous',
  'outside_contract',
  'too_far',
  'no_time',
  'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]
export type Offer = AnswerOf<'GET /my/offers'>['items'][number]

const key = ['offers']

export const useOffers = () =>
  useQuery({ queryKey: key, queryFn: () => call('GET /my/offers', {}) })

// An answer decides who comes: it waits for the server and is never shown as settled before (UX 4).
export const acceptOffer = (id: string, idempotency: string) =>
  call('POST /my/offers/{id}/acceptance', { id }, undefined, { stale: key, key: idempotency })

export const refuseOffer = (id: string, reason: RefusalReason, idempotency: string) =>
  call('POST /my/offers/{id}/refusal', { id }, { reason }, { stale: key, key: idempotency })

/** LH-12: at any time until the visit is over; never held against anybody. */
export const refuseWork = (
  visit: string,
  reason: 'dangerous' | 'outside_contract',
  said: string,
  idempotency: string,
) =>
  call(
    'POST /my/visits/{id}/refusal',
    { id: visit },
    { reason, ...(said && { said }) },
    { stale: [key, ['day']], key: idempotency },
  )

export const offerName = (offer: Offer): string =>
  locale.value === 'en' ? offer.item.en : offer.item.zh

/** Whole minutes left to answer (DP-09); nothing without a limit, none when it has passed. */
export function minutesLeft(offer: Pick<Offer, 'answer_until'>, now: number): number | undefined {
  if (!offer.answer_until) return undefined
  return Math.max(0, Math.ceil((Date.parse(offer.answer_until) - now) / 60_000))
}
