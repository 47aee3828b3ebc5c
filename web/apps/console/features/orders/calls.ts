import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf, ParamsOf } from '@shared/api/route-types'

export type OrderRow = AnswerOf<'GET /orders'>['items'][number]
export type OrderFile = AnswerOf<'GET /orders/{id}/file'>
export type Order = OrderFile['order']
export type Stage = Order['stage']
export type PlaceOrder = BodyOf<'POST /orders'>
export type OrderFilter = ParamsOf<'GET /orders'>

const changed = (id: string) => [['order', id], ['orders'], ['bill', id], ['board']]

export const listOrders = (filter: OrderFilter) => call('GET /orders', { limit: 50, ...filter })
export const loadOrderFile = (id: string) => call('GET /orders/{id}/file', { id })
export const placeOrder = (order: PlaceOrder, key: string) =>
  call('POST /orders', {}, order, { key, stale: [['orders'], ['board'], ['queue']] })
export type CancelOrder = BodyOf<'POST /orders/{id}/cancellation'>
export type Fault = NonNullable<CancelOrder['fault']>
export const previewCancellation = (id: string, fault: Fault) =>
  call('GET /orders/{id}/cancellation', { id, fault })
/** The fee is the server's word. */
export const cancelOrder = (id: string, wish: CancelOrder, key: string) =>
  call('POST /orders/{id}/cancellation', { id }, wish, {
    key,
    stale: [...changed(id), ['cancellations']],
  })
export type ChangeOrder = BodyOf<'PUT /orders/{id}'>
/** BK-11: another quote, start or address; the server re-plans the visit. */
export const changeOrder = (id: string, version: number, change: ChangeOrder) =>
  call('PUT /orders/{id}', { id }, change, { seen: `"${version}"`, stale: changed(id) })
export const loadTerms = (store: string, special = false) =>
  call('GET /order-terms', { store, ...(special ? { special } : {}) })
