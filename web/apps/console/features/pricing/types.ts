export interface Name {
  zh: string
  en: string
}
export interface Reduction {
  name: Name
  basis_points: number
  from: string
  until: string
}
export interface ItemPrice {
  item: string
  base: number
  per_unit: number
  tiers: { from: number; per_unit: number }[]
  minimum: number
  options: { code: string; basis: 'each' | 'per_unit'; amount: number }[]
  per_extra_worker: number
  reduction?: Reduction
}
export interface Rules {
  urgency: { within_min: number; basis_points: number }[]
  peaks: {
    code: string
    name: Name
    weekdays: number[]
    from_min: number
    to_min: number
    basis_points: number
  }[]
  weekend: number
  statutory_holiday: number
  holiday_off: number
  distance: { beyond_m: number; fee: number }[]
  farthest_m?: number
  quote_valid_min: number
}
export interface BookDraft {
  name: Name
  store?: string
  city?: string
  valid_from: string
  valid_until?: string
  rules: Rules
  items: ItemPrice[]
}
export interface PriceBook extends BookDraft {
  id: string
  version: number
  is_published: boolean
}
export interface BookLine {
  id: string
  name: Name
  store?: string
  city?: string
  valid_from: string
  valid_until?: string
  is_published: boolean
  version: number
}
export interface PriceLine {
  kind: string
  label: string
  why?: string
  code?: string
  quantity: number
  unit_price: number
  basis_points: number
  amount: number
}
export interface PriceView {
  total: number
  lines: PriceLine[]
  work: { minutes: number; crew: number; visits: number }
  is_calendar_assumed: boolean
  needs_start: boolean
  needs_address: boolean
}
export interface QuoteRequest {
  store: string
  item: string
  quantity: number
  options: { code: string; count: number }[]
  start: string
  latitude?: number
  longitude?: number
  customer?: string
}
export interface QuoteView {
  id: string
  store: string
  customer?: string
  item: string
  item_name: Name
  quantity: number
  start: string
  work: { minutes: number; crew: number; visits: number }
  total: number
  lines: PriceLine[]
  valid_until: string
}
interface ById {
  id: string
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

declare module '@shared/api/drafts' {
  interface Drafts {
    '/price': Get<PriceView, unknown, PriceQuery>
    '/quotes': Post<QuoteRequest, QuoteView>
    '/price-books': Get<{ items: BookLine[] }> & Post<BookDraft, PriceBook>
    '/price-books/{id}': Get<PriceBook, ById> & Put<BookDraft, PriceBook, ById>
    '/price-books/{id}/publications': Post<{ version: number }, PriceBook, ById>
  }
}
