import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Address = AnswerOf<'GET /me/addresses'>['items'][number]
export type AddressDraft = BodyOf<'POST /me/addresses'>
export type Profile = AnswerOf<'GET /me/profile'>
