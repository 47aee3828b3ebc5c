import { call } from '@shared/api/call'
import type { BookDraft, ItemPrice, PriceBook, QuoteRequest } from './types'

export interface PriceAsk {
  store: string
  item: string
  quantity: number
  options?: string[]
  start?: string
  latitude?: number
  longitude?: number
}
export const previewPrice = (ask: PriceAsk, signal?: AbortSignal) =>
  call('GET /price', ask, undefined, signal ? { signal } : {})
export const issueQuote = (request: QuoteRequest, key: string) =>
  call('POST /quotes', {}, request, { key })

export const listBooks = () => call('GET /price-books', {})
export const loadBook = (id: string) => call('GET /price-books/{id}', { id })
export function saveBook(seen: PriceBook, items: ItemPrice[]) {
  const draft: Partial<PriceBook> = { ...seen, items }
  delete draft.id
  delete draft.version
  delete draft.is_published
  return call('PUT /price-books/{id}', { id: seen.id }, draft as BookDraft, {
    seen: `"${seen.version}"`,
    stale: ['price-books'],
  })
}
export const publishBook = (id: string, version: number, key: string) =>
  call('POST /price-books/{id}/publications', { id }, { version }, { key, stale: ['price-books'] })
