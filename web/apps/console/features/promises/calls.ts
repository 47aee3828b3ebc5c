import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import { promisesKey } from '@shared/promises/promises'

export type OfficePromise = AnswerOf<'GET /promises'>['items'][number]
export type HandForm = BodyOf<'POST /promises'>
export type Told = BodyOf<'POST /promises/{id}/words'>

const stale = [promisesKey, ['complaints']]

export const states = ['broken', 'running', 'kept', 'waived'] as const
/** Kinds that a person may write down; the others come from orders, calls and cases. */
export const handKinds = [
  'date',
  'duties',
  'hours',
  'callback',
  'rest_days',
  'pay',
  'other',
] as const

export const listPromises = (filter: {
  state: (typeof states)[number]
  store?: string
  disputed?: boolean
  cursor?: string
}) => call('GET /promises', { limit: 50, ...filter })
export const listOfOrder = (id: string) => call('GET /orders/{id}/promises', { id })
export const listOfCustomer = (id: string) => call('GET /customers/{id}/promises', { id })

export const makePromise = (form: HandForm, key: string) =>
  call('POST /promises', {}, form, { key, stale })
/** Whether it was kept; the server opens a case where it was not. */
export const finishPromise = (id: string, isKept: boolean, note: string) =>
  call('PUT /promises/{id}/result', { id }, { is_kept: isKept, ...(note && { note }) }, { stale })
export const waivePromise = (id: string, why: string, key: string) =>
  call('POST /promises/{id}/waiver', { id }, { why }, { key, stale })
export const noteWord = (id: string, told: Told, key: string) =>
  call('POST /promises/{id}/words', { id }, told, { key, stale })
