import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

type ChangeBody = BodyOf<'PUT /orders/{id}'>
export type Word = NonNullable<ChangeBody['word']>
/** How the customer agreed, or that they shall be asked by message. */
export type WordChoice = Word | 'ask'
export type ChangeRequest = AnswerOf<'GET /orders/{id}/change-requests'>['items'][number]

export const requestsKey = (order: string) => ['order', order, 'change-requests']
export const listRequests = (id: string) => call('GET /orders/{id}/change-requests', { id })
/** Nothing of the order changes by it: that is the customer's to say (BK-11). */
export const askForChange = (id: string, form: BodyOf<'POST /orders/{id}/change-requests'>) =>
  call('POST /orders/{id}/change-requests', { id }, form, { stale: requestsKey(id) })
export const withdrawRequest = (id: string, number: number) =>
  call('DELETE /orders/{id}/change-requests/{number}', { id, number }, undefined, {
    stale: requestsKey(id),
  })
