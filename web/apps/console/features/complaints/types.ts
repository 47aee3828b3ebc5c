import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Complaint = AnswerOf<'GET /complaints/{id}'>
export type ComplaintRow = AnswerOf<'GET /complaints'>['items'][number]
export type NewComplaint = BodyOf<'POST /complaints'>
export type Decision = BodyOf<'POST /complaints/{id}/decision'>
export type NewCommitment = BodyOf<'POST /complaints/{id}/commitments'>
export type Cause = BodyOf<'POST /complaints/{id}/closing'>['cause']
export type Satisfaction = BodyOf<'POST /complaints/{id}/follow-up'>['result']
export type NewReferral = BodyOf<'POST /complaints/{id}/referral'>
export type ReferralAnswer = BodyOf<'POST /complaints/{id}/referral/answer'>
export type RunningPromise = Complaint['promises'][number]
type Kind = NewComplaint['kind']

export const kinds = [
  'late',
  'quality',
  'damage',
  'fees',
  'attitude',
  'safety',
] as const satisfies readonly Kind[]
export const wishes = [
  'explanation',
  'apology',
  'redo',
  'refund',
  'compensation',
  'other_worker',
] as const satisfies readonly NewComplaint['wanted'][]
export const moods = ['calm', 'upset', 'angry'] as const satisfies readonly NewComplaint['mood'][]
export const channels = [
  'phone',
  'store',
  'mail',
  'regulator',
] as const satisfies readonly NewComplaint['channel'][]
export const liabilities = [
  'company',
  'worker',
  'customer_use',
  'partner',
  'nobody',
] as const satisfies readonly Decision['liability'][]
export const remedies = [
  'apology',
  'redo',
  'refund',
  'compensation',
  'coupon',
  'fee',
] as const satisfies readonly Decision['remedies'][number][]
export const authorities = [
  'market_regulator',
  'mayor_hotline',
  'commerce',
  'other',
] as const satisfies readonly NewReferral['authority'][]
export const referralResults = [
  'settled',
  'mediated',
  'explained',
  'not_agreed',
] as const satisfies readonly ReferralAnswer['result'][]
export const causes = [
  'skill',
  'attitude',
  'standard',
  'scheduling',
  'material',
  'communication',
  'price',
  'other',
] as const satisfies readonly Cause[]
export const satisfactions = [
  'satisfied',
  'unsatisfied',
  'unreachable',
] as const satisfies readonly Satisfaction[]
