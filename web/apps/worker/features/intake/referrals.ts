import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Referral = AnswerOf<'GET /inquiries'>['items'][number]
type Wish = BodyOf<'POST /inquiries'>['wish']

const key = ['referrals']

/** What somebody asked for on site, handed to the office (BK-01). */
export const refer = (wish: Wish, once: string) =>
  call('POST /inquiries', {}, { wish }, { key: once, stale: [key] })

/** The worker's own, and what became of them. */
export const useReferrals = () =>
  useQuery({ queryKey: key, queryFn: () => call('GET /inquiries', {}) })

export type Fate = 'waiting' | 'answered' | 'ordered' | 'closed'

/** What the office made of it, as the worker needs to know it. */
export function fateOf(one: Pick<Referral, 'state' | 'order' | 'responded_at'>): Fate {
  if (one.order) return 'ordered'
  if (one.state === 'closed') return 'closed'
  return one.responded_at ? 'answered' : 'waiting'
}
