import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Introduction = AnswerOf<'GET /orders/{id}/introductions'>['items'][number]
export type FactKind = Introduction['facts'][number]['kind']
export const factKinds = [
  'health',
  'offence',
  'identity',
  'experience',
  'dispute',
  'other',
] as const satisfies readonly FactKind[]

export const introductionsKey = (order: string) => ['order', order, 'introductions']
const stale = [['order'], ['refunds'], ['payments']]

export const listIntroductions = (order: string) =>
  call('GET /orders/{id}/introductions', { id: order })
export const tellFact = (worker: string, form: BodyOf<'POST /workers/{id}/facts'>, key: string) =>
  call('POST /workers/{id}/facts', { id: worker }, form, { key, stale })
export const claimFee = (id: string, form: BodyOf<'POST /introductions/{id}/claim'>, key: string) =>
  call('POST /introductions/{id}/claim', { id }, form, { key, stale })
export const dropClaim = (id: string, why: string, key: string) =>
  call('POST /introductions/{id}/drop', { id }, { why }, { key, stale })
export const loseFee = (id: string, fact: string, why: string, key: string) =>
  call('POST /introductions/{id}/loss', { id }, { fact, why }, { key, stale })
