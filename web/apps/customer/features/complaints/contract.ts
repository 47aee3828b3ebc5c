import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Complaint = AnswerOf<'GET /me/complaints/{id}'>
export type ComplaintDraft = BodyOf<'POST /me/complaints'>
