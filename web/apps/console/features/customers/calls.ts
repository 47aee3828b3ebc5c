import { call } from '@shared/api/call'
import { newId } from '@shared/api/id'
import type { AnswerOf } from '@shared/api/route-types'
import type { HomeFacts, Told } from '@shared/home/questions'
import type { Consent } from './consents'
import type { AddressForm, Customer, CustomerForm, CustomerPart, Leaning } from './types'

export const pageSize = 50

export const findByPhone = (phone: string, signal?: AbortSignal) =>
  call('GET /customers', { phone }, undefined, signal ? { signal } : {})
export const listCustomers = (cursor: string | undefined) =>
  call('GET /customers', { limit: pageSize, ...(cursor ? { cursor } : {}) })
export const loadCustomer = (id: string) => call('GET /customers/{id}', { id })
export const addCustomer = (form: CustomerForm, key: string) =>
  call('POST /customers', {}, form, { key, stale: ['customers'] })
export const saveCustomer = (seen: Customer, form: CustomerForm) =>
  call('PUT /customers/{id}', { id: seen.id }, form, {
    seen: `"${seen.version}"`,
    stale: [['customers'], ['customer', seen.id]],
  })
export const unmaskCustomer = (id: string, part: CustomerPart, reason: string) =>
  call('POST /customers/{id}/unmasking', { id }, { part, reason })
export const listAddresses = (id: string) => call('GET /customers/{id}/addresses', { id })
export const addAddress = (id: string, form: AddressForm, key: string) =>
  call('POST /customers/{id}/addresses', { id }, form, { key, stale: ['customer', id] })
/** What was asked of the home now; answers that nobody repeated stay. */
export const tellHome = (id: string, address: string, facts: HomeFacts, said_by: Told['by']) =>
  call(
    'PUT /customers/{id}/addresses/{address}/home',
    { id, address },
    { facts, said_by },
    { stale: ['customer', id] },
  )
export const listLeanings = (id: string) => call('GET /customers/{id}/leanings', { id })
export const saveLeaning = (id: string, worker: string, kind: Leaning['kind'] | undefined) =>
  call(
    'POST /customers/{id}/leanings',
    { id },
    { worker, ...(kind ? { kind } : {}) },
    {
      stale: ['customer', id],
    },
  )
export const blockCustomer = (id: string, reason: string, until: string) =>
  call('POST /customers/{id}/block', { id }, { reason, until }, { stale: ['customer', id] })
export const unblockCustomer = (id: string) =>
  call('DELETE /customers/{id}/block', { id }, undefined, { stale: ['customer', id] })

/** May past visits count? (LC-11) */
export const loadPersonal = (id: string) => call('GET /customers/{id}/personalisation', { id })

export const savePersonal = (id: string, isOn: boolean, word: 'phone' | 'in_person' | 'chat') =>
  call(
    'PUT /customers/{id}/personalisation',
    { id },
    { is_on: isOn, word },
    { stale: ['personal'] },
  )

/** What the customer agreed to, and the notice that is in force (LD-02, LD-03). */
export const listConsents = (id: string) => call('GET /customers/{id}/consents', { id })
export const loadNotice = () => call('GET /privacy-notice', {})
export const takeConsent = (
  id: string,
  { version, hash }: AnswerOf<'GET /privacy-notice'>['notice'],
  word: 'phone' | 'in_person' | 'chat',
) =>
  call(
    'POST /customers/{id}/consents',
    { id },
    { purpose: 'service', text_version: version, text_hash: hash, word },
    { key: newId(), stale: [['customer', id]] },
  )
export const withdrawConsent = (id: string, purpose: Consent['purpose']) =>
  call('DELETE /customers/{id}/consents/{purpose}', { id, purpose }, undefined, {
    stale: [['customer', id]],
  })
