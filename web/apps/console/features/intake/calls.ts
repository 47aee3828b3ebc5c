import { call } from '@shared/api/call'
import type { HomeFacts, Told } from '@shared/home/questions'
import type { AnswerOf, BodyOf, ParamsOf } from '@shared/api/route-types'

export type Caller = AnswerOf<'GET /callers'>
export type CallerOrder = Caller['last_orders'][number]
export type Inquiry = AnswerOf<'GET /inquiries/{id}'>
export type Routing = Inquiry['routings'][number]
export type ScriptKind = ParamsOf<'GET /scripts/{kind}'>['kind']
export type QueueItem = AnswerOf<'GET /queue'>['items'][number]
export type NewInquiry = BodyOf<'POST /inquiries'>
export type ContactResult = BodyOf<'POST /routings/{id}/contacts'>['result']
export type CallbackResult = BodyOf<'POST /callbacks/{id}/result'>['result']
export type Closing = BodyOf<'POST /inquiries/{id}/closing'>['reason']
export type UnmaskReason = BodyOf<'POST /inquiries/{id}/unmasking'>['reason']

export type Race = AnswerOf<'GET /races'>['items'][number]
export type RaceReason = BodyOf<'POST /inquiries/{id}/races'>['reason']
export type StorePerformance = AnswerOf<'GET /store-performance'>['stores'][number]

const moved = { stale: [['queue'], ['inquiries'], ['inquiry'], ['races']] }

export const findCaller = (phone: string, signal?: AbortSignal) =>
  call('GET /callers', { phone }, undefined, signal ? { signal } : {})
export const loadScript = (kind: ScriptKind) => call('GET /scripts/{kind}', { kind })
export const loadQueue = () => call('GET /queue', {})

export const listDrafts = () => call('GET /drafts', {})
export const saveDraft = (id: string, screen: string, content: object) =>
  call('PUT /drafts/{id}', { id }, { screen, content }, { stale: ['queue'] })
export const dropDraft = (id: string) =>
  call('DELETE /drafts/{id}', { id }, undefined, { stale: ['queue'] })

export const openInquiry = (form: NewInquiry, key: string) =>
  call('POST /inquiries', {}, form, { key, ...moved })
export const loadInquiry = (id: string) => call('GET /inquiries/{id}', { id })
export const unmaskInquiry = (id: string, reason: UnmaskReason) =>
  call('POST /inquiries/{id}/unmasking', { id }, { reason })
export const listStoreChoices = (id: string) => call('GET /inquiries/{id}/store-choices', { id })
export const routeTo = (id: string, store: string | undefined, key: string) =>
  call('POST /inquiries/{id}/routings', { id }, store ? { store } : {}, { key, ...moved })
/** LH-11: what was asked of the home now; answers that nobody repeated stay. */
export const tellInquiryHome = (id: string, facts: HomeFacts, by: Told['by']) =>
  call('PUT /inquiries/{id}/disclosure', { id }, { facts, by }, moved)
export const saveClarity = (id: string, unclear: Inquiry['unclear']) =>
  call('PUT /inquiries/{id}/clarity', { id }, { unclear }, moved)
export const closeInquiry = (id: string, reason: Closing, key: string) =>
  call('POST /inquiries/{id}/closing', { id }, { reason }, { key, ...moved })
export const promiseCallback = (id: string, promised_at: string, about: string, key: string) =>
  call('POST /inquiries/{id}/callbacks', { id }, { promised_at, about }, { key, ...moved })

export const acceptRouting = (id: string, key: string) =>
  call('POST /routings/{id}/acceptance', { id }, undefined, { key, ...moved })
export const refuseRouting = (id: string, reason: string, key: string) =>
  call('POST /routings/{id}/refusal', { id }, { reason }, { key, ...moved })
export const recordContact = (id: string, result: ContactResult, note: string, key: string) =>
  call(
    'POST /routings/{id}/contacts',
    { id },
    { result, ...(note ? { note } : {}) },
    { key, ...moved },
  )
export const acknowledgeContact = (id: string, key: string) =>
  call('POST /contacts/{id}/acknowledgement', { id }, undefined, { key, ...moved })
export const finishCallback = (
  id: string,
  result: CallbackResult,
  again_at: string | undefined,
  key: string,
) =>
  call(
    'POST /callbacks/{id}/result',
    { id },
    { result, ...(again_at ? { again_at } : {}) },
    { key, ...moved },
  )

export const openRace = (id: string, reason: RaceReason, key: string) =>
  call('POST /inquiries/{id}/races', { id }, { reason }, { key, ...moved })
export const listRaces = () => call('GET /races', {})
export const loadRace = (id: string) => call('GET /races/{id}', { id })
export const winRace = (id: string, store: string, key: string) =>
  call('POST /races/{id}/winner', { id }, { store }, { key, ...moved })
export const passRace = (id: string, store: string, reason: string, key: string) =>
  call('POST /races/{id}/passes', { id }, { store, reason }, { key, ...moved })
export const cancelRace = (id: string, key: string) =>
  call('POST /races/{id}/cancellation', { id }, undefined, { key, ...moved })

export const loadPerformance = (from: string, to: string) =>
  call('GET /store-performance', { from, to })
export const listCredits = (id: string) => call('GET /orders/{id}/credits', { id })
