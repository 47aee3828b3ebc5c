import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type Introduction = AnswerOf<'GET /orders/{id}/introductions'>['items'][number]

/** Opening the page is the showing: the server keeps what it shows, and that it was seen. */
export const useIntroductions = (order: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['orders', order, 'introductions'],
    queryFn: () => call('POST /orders/{id}/introductions/sight', { id: toValue(order) }),
  })

/** Of each worker the newest showing; the older ones stay on paper. */
export const newestOf = (items: readonly Introduction[]): Introduction[] =>
  items.filter(
    ({ resume, version }) =>
      !items.some((other) => other.resume.worker === resume.worker && other.version > version),
  )
