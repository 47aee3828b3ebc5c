import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Household = AnswerOf<'GET /customers/{id}/household'>
export type Member = Household['members'][number]
export type Merge = Household['merges'][number]
export type Entry = AnswerOf<'GET /customers/{id}/timeline'>['items'][number]
export type EntryKind = Entry['kind']
export type Candidate = AnswerOf<'GET /customers/{id}/duplicates'>['items'][number]
export type NewMember = BodyOf<'POST /customers/{id}/household/members'>
export type GuardianForm = NonNullable<NewMember['guardian']>
export const guardians = [
  'mother',
  'father',
  'other',
] as const satisfies readonly GuardianForm['guardian'][]
export const ways = [
  'in_person',
  'telephone',
  'paper',
] as const satisfies readonly GuardianForm['way'][]
export type Relation = Member['relation']

export const relations = [
  'spouse',
  'parent',
  'child',
  'grandparent',
  'sibling',
  'helper',
  'neighbour',
  'other',
] as const satisfies readonly Relation[]

/** What one looks for on a timeline, in the order of the filter. */
export const groups = {
  orders: ['order', 'visit', 'series', 'goods'],
  promises: ['inquiry', 'callback', 'follow_up', 'care_visit', 'birthday'],
  talks: ['call', 'chat', 'message', 'letter'],
  troubles: ['complaint', 'after_sales', 'repair', 'incident', 'rating'],
  money: ['payment', 'refund'],
} as const satisfies Record<string, readonly EntryKind[]>
export type Group = keyof typeof groups
