import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Order = AnswerOf<'GET /orders/{id}'>
export type OrderLine = AnswerOf<'GET /me/orders'>['items'][number]
export type OrderDraft = BodyOf<'POST /orders'>
export type OrderChange = BodyOf<'PUT /orders/{id}'>
