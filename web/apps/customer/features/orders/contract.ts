import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import type { VisitState } from '@shared/visit-states'

// Drafts after server/rooms/orders/views.h; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/orders': Get<OrderPage, unknown, { cursor?: string }> & Post<PlaceOrder, OrderView>
    '/orders/{id}': Get<OrderView, { id: string }>
    '/orders/{id}/cancellation': Post<{ reason: string }, OrderView, { id: string }>
  }
}

type Stage = 'placed' | 'assigned' | 'in_service' | 'to_accept' | 'done' | 'cancelled'
interface VisitView {
  id: string
  sequence: number
  starts_at: string
  ends_at: string
  duration_min: number
  crew_size: number
  state: VisitState
  version: number
}
interface OrderRow {
  id: string
  number: string
  store: string
  item: string
  price: number
  stage: Stage
  placed_at: string
  visit?: VisitView
}
interface OrderPage {
  items: OrderRow[]
  next_cursor?: string
}
interface OrderView {
  id: string
  number: string
  address: string
  store: string
  item: string
  options: { code: string; count: number }[]
  quantity: number
  quote: string
  price: number
  stage: Stage
  terms: { free_until: string; fee_percent: number; is_special: boolean }
  placed_at: string
  visits: VisitView[]
  stages: { stage: Stage; at: string }[]
  cancellation?: { at: string; reason: string; fee: number }
  note?: string
  version: number
}
interface PlaceOrder {
  quote: string
  start: string
  address: string
  hold?: string
  note?: string
  allows_same_day?: boolean
}

export type Order = AnswerOf<'GET /orders/{id}'>
export type OrderLine = AnswerOf<'GET /orders'>['items'][number]
export type OrderDraft = BodyOf<'POST /orders'>
