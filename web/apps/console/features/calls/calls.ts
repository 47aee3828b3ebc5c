import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type PhoneCall = AnswerOf<'GET /live-calls'>['items'][number]
export type CallLine = AnswerOf<'GET /call-lines'>['items'][number]
export type LineForm = BodyOf<'POST /call-lines'>

const lines = { stale: ['call-lines'] }

export const listLiveCalls = () => call('GET /live-calls', {})
export const listCalls = (cursor: string) => call('GET /calls', cursor ? { cursor } : {})
export const loadCallReport = (from: string, to: string) => call('GET /call-report', { from, to })
/** Mine from now on; the answer has the caller's whole number. */
export const takeCall = (id: string) =>
  call('PUT /calls/{id}/taking', { id }, undefined, { stale: ['calls'] })
export const listLines = () => call('GET /call-lines', {})
/** The answer shows the secret, this once; so does a renewal's. */
export const addLine = (form: LineForm, key: string) =>
  call('POST /call-lines', {}, form, { key, ...lines })
export const saveLine = (seen: CallLine, form: LineForm) =>
  call('PUT /call-lines/{id}', { id: seen.id }, form, { seen: `"${seen.version}"`, ...lines })
export const renewLineSecret = (id: string) =>
  call('POST /call-lines/{id}/secret', { id }, undefined, lines)
