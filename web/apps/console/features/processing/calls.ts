import { apiBase, call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Register = AnswerOf<'GET /processing'>
export type Entry = Register['entries'][number]
export type Recipient = Register['recipients'][number]
export type RecipientForm = BodyOf<'POST /data-recipients'>
export type CheckForm = BodyOf<'POST /data-recipients/{id}/checks'>
export type EndForm = BodyOf<'POST /data-recipients/{id}/end'>

export const channels = [
  'sms',
  'telephone',
  'mail',
  'wechat',
  'push',
  'payment',
  'map',
  'insurance',
  'authority',
  'hosting',
  'other',
] as const satisfies readonly RecipientForm['channel'][]
export const roles = [
  'processor',
  'recipient',
  'joint',
] as const satisfies readonly RecipientForm['role'][]
export const results = ['fine', 'gaps'] as const satisfies readonly CheckForm['result'][]

export const registerKey = ['processing']
const stale = [registerKey]

/** LD-01: all entries with what really belongs to them, and who else gets data. */
export const loadRegister = () => call('GET /processing', {})
export const writePurpose = (entry: Entry, zh: string, en: string) =>
  call(
    'PUT /processing/{entry}/purpose',
    { entry: entry.entry },
    { zh, en },
    { seen: `"${entry.version}"`, stale },
  )
export const addRecipient = (form: RecipientForm, key: string) =>
  call('POST /data-recipients', {}, form, { key, stale })
export const saveRecipient = (one: Recipient, form: RecipientForm) =>
  call('PUT /data-recipients/{id}', { id: one.id }, form, { seen: `"${one.version}"`, stale })
export const addCheck = (id: string, form: CheckForm, key: string) =>
  call('POST /data-recipients/{id}/checks', { id }, form, { key, stale })
export const endRecipient = (id: string, form: EndForm, key: string) =>
  call('POST /data-recipients/{id}/end', { id }, form, { key, stale })
export const checksKey = (id: string) => [...registerKey, 'checks', id]
export const loadChecks = (id: string) => call('GET /data-recipients/{id}/checks', { id })

export type Given = AnswerOf<'GET /data-transfers'>['items'][number]
export const givenKey = [...registerKey, 'given']
/** LD-12: what really left the house, newest first. */
export const loadGiven = (from: string, until: string) =>
  call('GET /data-transfers', { from, until })

/** As a file for whoever asks for the register: an authority, an auditor. */
export const registerFile = `${apiBase}/processing/file`
