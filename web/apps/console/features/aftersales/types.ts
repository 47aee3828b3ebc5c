import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Case = AnswerOf<'GET /cancellations/{id}'>
export type PolicyPage = AnswerOf<'GET /after-sales-policies'>
export type Row = PolicyPage['in_force']['rows'][number]
export type Check = AnswerOf<'POST /after-sales-policies/check'>
export type Simulation = AnswerOf<'POST /after-sales-policies/simulation'>
export type RetentionForm = BodyOf<'POST /cancellations/{id}/retention'>
export type SignatureForm = BodyOf<'POST /cancellations/{id}/signature'>
export type CostForm = BodyOf<'PUT /cancellations/{id}/cost'>

export const offers = [
  'other_time',
  'other_worker',
  'discount',
  'explanation',
] as const satisfies readonly RetentionForm['offered'][]
export const results = ['leaves', 'stays'] as const satisfies readonly RetentionForm['result'][]
/** How a customer signs at the store; `app` is theirs alone. */
export const ways = ['glass', 'paper', 'phone'] as const satisfies readonly SignatureForm['way'][]
export const kinds = [
  'service',
  'custom_service',
  'goods',
  'custom_goods',
  'clearance',
  'self_pickup',
] as const satisfies readonly Row['kinds'][number][]
export const phases = [
  'waiting',
  'begun',
  'over',
] as const satisfies readonly Row['phases'][number][]
export const faults = [
  'customer',
  'company',
  'nobody',
] as const satisfies readonly Row['faults'][number][]
export const outcomes = ['refund', 'repair', 'refuse'] as const satisfies readonly Row['outcome'][]
export const bases = ['nothing', 'percent', 'spent'] as const satisfies readonly Row['basis'][]
