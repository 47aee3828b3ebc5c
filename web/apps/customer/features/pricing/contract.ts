import type { AnswerOf, BodyOf } from '@shared/api/route-types'

// Drafts of server/rooms/pricing/api.cpp and identity/api_places.cpp; the contract wins.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/stores': Get<{ items: Store[] }>
    '/price': Get<PriceView, unknown, PriceQuery>
    '/quotes': Post<QuoteRequest, QuoteView>
    '/quotes/{id}': Get<QuoteView, { id: string }>
  }
}

interface Store {
  id: string
  name: string
  city: string
  district: string
  phone: string
  address: string
  latitude: number
  longitude: number
  is_open: boolean
}
interface PriceQuery {
  store: string
  item: string
  quantity: number
  options?: string[]
  start?: string
  latitude?: number
  longitude?: number
}
interface Line {
  kind: string
  label: string
  why?: string
  quantity: number
  unit_price: number
  basis_points: number
  amount: number
}
interface Work {
  minutes: number
  crew: number
  visits: number
}
interface PriceView {
  total: number
  lines: Line[]
  work: Work
  needs_start: boolean
  needs_address: boolean
}
interface QuoteRequest {
  store: string
  item: string
  quantity: number
  options: { code: string; count: number }[]
  start: string
  latitude?: number
  longitude?: number
}
interface QuoteView {
  id: string
  store: string
  item: string
  item_name: { zh: string; en: string }
  quantity: number
  options: { code: string; count: number }[]
  start: string
  work: Work
  total: number
  lines: Line[]
  valid_until: string
}

export type StoreLine = AnswerOf<'GET /stores'>['items'][number]
export type Price = AnswerOf<'GET /price'>
export type Quote = AnswerOf<'POST /quotes'>
export type QuoteDraft = BodyOf<'POST /quotes'>
