import { call } from '@shared/api/call'
import type { PaymentForm, RefundForm } from './types'

const paged = (cursor: string) => ({ limit: 50, ...(cursor ? { cursor } : {}) })
const moneyKeys = [['payments'], ['refunds'], ['bill'], ['journal'], ['order'], ['orders']]

export const listPayments = (store: string, cursor: string) =>
  call('GET /payments', { ...paged(cursor), ...(store ? { store } : {}) })
export const takePayment = (form: PaymentForm, key: string) =>
  call('POST /payments', {}, form, { key, stale: moneyKeys })
export const loadBill = (order: string) => call('GET /bills/{id}', { id: order })
export const loadCustomerBalance = (id: string) => call('GET /customer-balances/{id}', { id })

/** Of the store; or of one order, wherever it was paid. */
export const listRefunds = (store: string, cursor: string, order = '') =>
  call('GET /refunds', { ...paged(cursor), ...(order ? { order } : store ? { store } : {}) })
export const loadRefund = (id: string) => call('GET /refunds/{id}', { id })
export const askRefund = (form: RefundForm, key: string) =>
  call('POST /refunds', {}, form, { key, stale: [...moneyKeys, ['approvals']] })
export const payRefund = (id: string, key: string) =>
  call('POST /refunds/{id}/payout', { id }, undefined, { key, stale: moneyKeys })
export const fileRefund = (id: string, number: string, key: string) =>
  call('POST /refunds/{id}/filing', { id }, { number }, { key, stale: moneyKeys })

export const loadJournal = (store: string, day: string) => call('GET /cash-journal', { store, day })
export const loadTrialBalance = (store: string) =>
  call('GET /trial-balance', store ? { store } : {})
