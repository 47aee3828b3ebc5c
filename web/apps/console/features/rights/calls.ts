import { apiBase, call } from '@shared/api/call'
import { ApiError } from '@shared/api/error'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import { rightsKey } from '@shared/rights/rights'
import { t } from './words'

export type RightRow = AnswerOf<'GET /rights'>['items'][number]
export type RightFile = AnswerOf<'GET /rights/{id}'>
export type TakeForm = BodyOf<'POST /rights'>
export type Copy = AnswerOf<'POST /rights/{id}/reading'>

const stale = rightsKey

export const reasons = [
  'not_proved',
  'nothing_held',
  'law_demands',
  'rights_of_others',
  'asked_again',
  'not_allowed',
] as const
export const proofs = ['called_back', 'paper_seen', 'certificate'] as const

export const listRights = (isAll: boolean) => call('GET /rights', { all: isAll })
export const loadRight = (id: string) => call('GET /rights/{id}', { id })
export const takeRight = (form: TakeForm, key: string) =>
  call('POST /rights', {}, form, { key, stale })
/** Whoever has that number in their file; an error under the number where nobody does. */
export async function findPerson(person: 'customer' | 'worker', phone: string): Promise<string> {
  const { items } =
    person === 'worker'
      ? await call('GET /workers', { phone })
      : await call('GET /customers', { phone })
  if (items[0]) return items[0].id
  const message = t('console.right_nobody')
  throw new ApiError(404, 'rights.nobody', message, [
    { field: 'phone', code: 'rights.nobody', message },
  ])
}
export const ownRight = (id: string) =>
  call('POST /rights/{id}/owner', { id }, undefined, { stale })
export const carryOut = (id: string) =>
  call('POST /rights/{id}/execution', { id }, undefined, { stale })
export const proveRight = (id: string, proof: (typeof proofs)[number], note: string, key: string) =>
  call('POST /rights/{id}/proof', { id }, { proof, note }, { key, stale })
export const answerRight = (id: string, words: string, key: string) =>
  call('POST /rights/{id}/answer', { id }, { words }, { key, stale })
export const refuseRight = (
  id: string,
  reason: (typeof reasons)[number],
  words: string,
  key: string,
) => call('POST /rights/{id}/refusal', { id }, { reason, words }, { key, stale })
export const readFrozen = (id: string, reason: string, key: string) =>
  call('POST /rights/{id}/reading', { id }, { reason }, { key, stale })

/** Handed over in the store: the server notes who did it. */
export const handOverAddress = (id: string, form: 'pdf' | 'json' | 'zip', volume = 1): string =>
  `${apiBase}/rights/${encodeURIComponent(id)}/copy?form=${form}` +
  (volume > 1 ? `&volume=${volume}` : '')
