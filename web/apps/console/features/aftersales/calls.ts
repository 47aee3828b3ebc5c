import { call } from '@shared/api/call'
import type { CostForm, RetentionForm, Row, SignatureForm } from './types'

const stale = [['cancellations'], ['cancellation'], ['order'], ['orders'], ['board']]
const moved = (key: string) => ({ key, stale })

/** Those that wait stand by the time left; the others newest first. */
export const listCases = (isAll: boolean, cursor: string) =>
  call('GET /cancellations', { ...(isAll ? { all: true } : {}), ...(cursor ? { cursor } : {}) })
export const loadCase = (id: string) => call('GET /cancellations/{id}', { id })
export const noteRetention = (id: string, form: RetentionForm, key: string) =>
  call('POST /cancellations/{id}/retention', { id }, form, moved(key))
export const stateCost = (id: string, form: CostForm) =>
  call('PUT /cancellations/{id}/cost', { id }, form, { stale })
export const sign = (id: string, form: SignatureForm, key: string) =>
  call('POST /cancellations/{id}/signature', { id }, form, moved(key))
export const takeBack = (id: string, key: string) =>
  call('POST /cancellations/{id}/withdrawal', { id }, undefined, moved(key))
export const formAddress = (id: string): string => `/api/v1/cancellations/${id}/form`

export const loadPolicies = () => call('GET /after-sales-policies', {})
export const checkPolicy = (rows: Row[], key: string) =>
  call('POST /after-sales-policies/check', {}, { rows }, { key })
export const tryPolicy = (rows: Row[], span: { from: string; to: string }, key: string) =>
  call('POST /after-sales-policies/simulation', {}, { rows, ...span }, { key })
export const publishPolicy = (rows: Row[], why: string, key: string) =>
  call('POST /after-sales-policies', {}, { rows, why }, { key, stale: [['policies']] })
