import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Slots = AnswerOf<'GET /slots'>
export type HoldDraft = BodyOf<'POST /holds'>
export type HeldSlot = AnswerOf<'POST /holds'>
