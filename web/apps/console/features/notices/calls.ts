import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Desk = AnswerOf<'GET /public-notices'>
export type NewLicence = BodyOf<'POST /licences'>
export type NewNotice = BodyOf<'POST /public-notices'>
export type Privacy = AnswerOf<'GET /privacy-notices'>['items'][number]
export type NewPrivacy = BodyOf<'POST /privacy-notices'>
export const licenceKinds = [
  'business_licence',
  'home_service_filing',
  'labour_agency',
  'other',
] as const satisfies readonly NewLicence['kind'][]
export const noticeKinds = [
  'close_store',
  'move_store',
  'stop_online',
] as const satisfies readonly NewNotice['kind'][]

export const deskKey = ['public-notices']
const stale = [deskKey]

/** LH-03, LC-14: what the public sees of the company, and the notices there were. */
export const loadDesk = () => call('GET /public-notices', {})
export const addLicence = (form: NewLicence, key: string) =>
  call('POST /licences', {}, form, { key, stale })
export const removeLicence = (id: string) =>
  call('DELETE /licences/{id}', { id }, undefined, { stale })
export const publishNotice = (form: NewNotice, key: string) =>
  call('POST /public-notices', {}, form, { key, stale })
export const withdrawNotice = (id: string) =>
  call('DELETE /public-notices/{id}', { id }, undefined, { stale })

export const privacyKey = ['privacy-notices']
/** LD-02: all versions, the one in force first; the house's own is the last. */
export const loadPrivacy = () => call('GET /privacy-notices', {})
export const publishPrivacy = (form: NewPrivacy, key: string) =>
  call('POST /privacy-notices', {}, form, { key, stale: [privacyKey] })
