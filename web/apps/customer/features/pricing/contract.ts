import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type StoreLine = AnswerOf<'GET /stores'>['items'][number]
export type Price = AnswerOf<'GET /price'>
export type QuoteDraft = BodyOf<'POST /quotes'>
