import { call } from '@shared/api/call'
import type { AnswerOf, ParamsOf } from '@shared/api/route-types'
import type { Reach, ReachForm } from '@shared/reach/reach'

export type Rating = AnswerOf<'GET /ratings'>['items'][number]
export type Message = AnswerOf<'GET /outbox'>['items'][number]
export type OutboxFilter = ParamsOf<'GET /outbox'>

export const listRatings = (store: string, cursor: string) =>
  call('GET /ratings', { store, ...(cursor ? { cursor } : {}) })
export const replyRating = (id: string, reply: string) =>
  call('PUT /ratings/{id}/reply', { id }, { reply }, { stale: ['ratings'] })
export const listOutbox = (filter: OutboxFilter) => call('GET /outbox', { limit: 50, ...filter })

export type Whose = 'customer' | 'worker'
const files = { customer: 'customers', worker: 'workers' } as const
export const loadReach = (whose: Whose, id: string) =>
  call(`GET /${files[whose]}/{id}/reach`, { id })
export const saveReach = (whose: Whose, id: string, form: ReachForm, seen: Reach) =>
  call(`PUT /${files[whose]}/{id}/reach`, { id }, form, { seen, stale: ['reach', whose, id] })
