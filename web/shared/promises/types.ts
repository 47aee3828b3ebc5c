import type { AnswerOf } from '../api/route-types'

/** A promise as its customer and its worker see it; the office's row holds one. */
export type PromiseLine = AnswerOf<'GET /me/promises'>['items'][number]
export type PromiseState = PromiseLine['state']
/** Whose phone: the customer's (`me`) or the worker's (`my`). */
export type PhoneSide = 'me' | 'my'
