import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Progress = AnswerOf<'GET /orders/{id}/progress'>['items'][number]
export type Acceptance = BodyOf<'POST /visits/{id}/acceptance'>
