import type { AnswerOf } from '@shared/api/route-types'

export type CancelTerms = AnswerOf<'GET /orders/{id}/cancellation'>
export type Cancellation = AnswerOf<'GET /cancellations/{id}'>
export type Repair = AnswerOf<'GET /repairs/{id}'>
