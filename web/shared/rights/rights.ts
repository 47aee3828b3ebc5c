import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose } from 'vue'
import { apiBase, call } from '../api/call'
import { ApiError } from '../api/error'
import type { AnswerOf, BodyOf } from '../api/route-types'
import { readChallenge } from '../session/session'
import { onLive } from '../live/live'
import { refresh } from '../live/refresh'

export type OwnRights = AnswerOf<'GET /me/rights'>
export type OwnRequest = OwnRights['items'][number]
export type Kind = OwnRequest['kind']
export type AskForm = BodyOf<'POST /me/rights'>
export type Form = 'pdf' | 'json' | 'zip'

export const rightsKey = ['rights']

/** The account is closing or closed: asking again would only say that nobody is signed in. */
let isLeaving = false

/** Whatever is shown of requests is read again when one of them moves. */
export function refreshWithRights(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (!isLeaving && kind.startsWith('rights.')) refresh(rightsKey)
    }),
  )
}

export function useOwnRights() {
  refreshWithRights()
  return useQuery({ queryKey: [...rightsKey, 'own'], queryFn: () => call('GET /me/rights', {}) })
}

export async function askRight(form: AskForm, key: string): Promise<OwnRequest> {
  if (form.kind !== 'close_account')
    return call('POST /me/rights', {}, form, { key, stale: rightsKey })
  isLeaving = true
  try {
    const one = await call('POST /me/rights', {}, form, { key })
    isLeaving = one.state === 'done'
    return one
  } catch (cause) {
    isLeaving = false
    throw cause
  } finally {
    if (!isLeaving) refresh(rightsKey)
  }
}
export const withdrawRight = (id: string) =>
  call('POST /me/rights/{id}/withdrawal', { id }, undefined, { stale: rightsKey })
export const liftRestriction = () =>
  call('DELETE /me/restriction', {}, undefined, { stale: [rightsKey, ['profile']] })

/** Sends a code to the number in the file; many of them cost the device a moment of work (LS-01). */
export async function sendCopyCode(id: string) {
  try {
    return await call('POST /me/rights/{id}/code', { id }, {})
  } catch (cause) {
    const asked = cause instanceof ApiError && readChallenge(cause)
    if (!asked) throw cause
    const { findWork } = await import('../session/work')
    const work = findWork(asked.challenge, asked.bits)
    return await call('POST /me/rights/{id}/code', { id }, { work })
  }
}
export const openCopy = (id: string, code: string, key: string) =>
  call('POST /me/rights/{id}/opening', { id }, { code }, { key, stale: rightsKey })

/** Where the browser fetches the copy: to read, for another program, or all of it with pictures. */
export const copyAddress = (id: string, form: Form, volume = 1): string =>
  `${apiBase}/me/rights/${encodeURIComponent(id)}/copy?form=${form}` +
  (volume > 1 ? `&volume=${volume}` : '')
