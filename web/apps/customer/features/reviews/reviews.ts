import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import { ApiError } from '@shared/api/error'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type OwnRating = AnswerOf<'GET /visits/{id}/rating'>
export type OwnReview = AnswerOf<'GET /visits/{id}/review'>
export type RatingForm = BodyOf<'POST /visits/{id}/rating'>
export const dimensions = [
  'reliability',
  'responsiveness',
  'assurance',
  'empathy',
  'tangibles',
] as const satisfies readonly (keyof RatingForm['scores'])[]

/** What all may read of a service: good and bad, the newest first (LC-10). */
export const useReviews = (item: MaybeRefOrGetter<string>, cursor: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['reviews', toValue(item), toValue(cursor)]),
    queryFn: () => {
      const at = toValue(cursor)
      return call('GET /items/{id}/reviews', { id: toValue(item), ...(at ? { cursor: at } : {}) })
    },
  })

/** Nothing where the visit was not rated yet: that is no trouble. */
async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 404) return null
    throw cause
  }
}
export const useOwnReview = (visit: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['own-review', toValue(visit)]),
    queryFn: async () => {
      const id = toValue(visit)
      try {
        const rating = await orNothing(call('GET /visits/{id}/rating', { id }))
        return { rating, review: rating && (await call('GET /visits/{id}/review', { id })) }
      } catch (cause) {
        // Its time is over: that is said in place of the form.
        if (!(cause instanceof ApiError) || cause.code !== 'notify.too_late_to_rate') throw cause
        return { rating: null, review: null, tooLate: cause.message }
      }
    },
  })

export const rateVisit = (visit: string, form: RatingForm, key: string) =>
  call('POST /visits/{id}/rating', { id: visit }, form, { key })
export const letBeRead = (visit: string, isPublic: boolean) =>
  call(
    'PUT /visits/{id}/review',
    { id: visit },
    { is_public: isPublic },
    { stale: ['own-review', visit] },
  )
export const appealHiding = (visit: string, words: string, key: string) =>
  call(
    'POST /visits/{id}/review/appeal',
    { id: visit },
    { words },
    { key, stale: ['own-review', visit] },
  )
