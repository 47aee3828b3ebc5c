import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Refused = AnswerOf<'GET /refused-work'>['items'][number]
export type Settlement = BodyOf<'POST /refused-work/{id}/settlement'>
export const outcomes = [
  'stand_in',
  'made_safe',
  'called_off',
] as const satisfies readonly Settlement['outcome'][]

const key = ['refused-work']

/** LH-12: work refused as dangerous or outside the contract, open ones first. */
export const refusedKey = (store: string) => [...key, store]
export const listRefused = (store: string) => call('GET /refused-work', { store })
export const settleRefused = (id: string, form: Settlement, idempotency: string) =>
  call('POST /refused-work/{id}/settlement', { id }, form, { stale: key, key: idempotency })
