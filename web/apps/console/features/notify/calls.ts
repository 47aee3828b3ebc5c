import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf, ParamsOf } from '@shared/api/route-types'

export type FollowUp = AnswerOf<'GET /follow-ups'>['items'][number]
export type FollowUpResult = BodyOf<'PUT /follow-ups/{id}/result'>['result']
export type Rating = AnswerOf<'GET /ratings'>['items'][number]
export type Message = AnswerOf<'GET /outbox'>['items'][number]
export type OutboxFilter = ParamsOf<'GET /outbox'>

export const listFollowUps = () => call('GET /follow-ups', {})
export const saveFollowUp = (seen: FollowUp, result: FollowUpResult, note: string) =>
  call(
    'PUT /follow-ups/{id}/result',
    { id: seen.id },
    { result, ...(note ? { note } : {}) },
    { seen: `"${seen.version}"`, stale: ['follow-ups'] },
  )
export const listRatings = (store: string, cursor: string) =>
  call('GET /ratings', { store, ...(cursor ? { cursor } : {}) })
export const replyRating = (id: string, reply: string) =>
  call('PUT /ratings/{id}/reply', { id }, { reply }, { stale: ['ratings'] })
export const listOutbox = (filter: OutboxFilter) => call('GET /outbox', { limit: 50, ...filter })
