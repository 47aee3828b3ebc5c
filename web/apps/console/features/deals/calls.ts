import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Discount = AnswerOf<'POST /quotes/{id}/discounts'>
export type DiscountForm = BodyOf<'POST /quotes/{id}/discounts'>
export type DiscountReport = AnswerOf<'GET /discounts'>

export const askDiscount = (quote: string, form: DiscountForm, key: string) =>
  call('POST /quotes/{id}/discounts', { id: quote }, form, { key })
export const listOfQuote = (quote: string) => call('GET /quotes/{id}/discounts', { id: quote })
export const reportDiscounts = (store: string, from: string, until: string) =>
  call('GET /discounts', { store, from, until })
