import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type OwnFairness = AnswerOf<'GET /my/fairness'>
export type CountedRefusal = OwnFairness['refusals'][number]

const key = ['fairness']

/** BE-08: four weeks of one's own, beside the mean of the store. */
export const useFairness = () =>
  useQuery({ queryKey: key, queryFn: () => call('GET /my/fairness', {}) })

export const appealRefusal = (id: string, said: string, idempotency: string) =>
  call('POST /my/refusals/{id}/appeal', { id }, { said }, { stale: key, key: idempotency })

/** Hours with one decimal: 195 → 3.3. */
export const hoursOf = (minutes: number): string => (minutes / 60).toFixed(1)
/** Kilometres with one decimal. */
export const kilometresOf = (metres: number): string => (metres / 1000).toFixed(1)

export type RefusalState = 'counts' | 'asked' | 'cleared' | 'stays'
/** What became of a refusal. */
export function stateOf(refusal: Pick<CountedRefusal, 'appealed_at' | 'is_upheld'>): RefusalState {
  if (!refusal.appealed_at) return 'counts'
  if (refusal.is_upheld === undefined) return 'asked'
  return refusal.is_upheld ? 'cleared' : 'stays'
}
