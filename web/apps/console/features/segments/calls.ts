import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type SegmentRow = AnswerOf<'GET /customer-segments'>['items'][number]
export type Standing = SegmentRow['standing']
export type Risk = Standing['risk']

/** The ways to part customers; each choice is a word `segments.ui_<part>_<choice>`. */
export const parts = {
  risk: ['high', 'medium', 'low'],
  value: ['high', 'middle', 'low'],
  recency: ['active', 'cooling', 'lapsed', 'none'],
  need: ['personal', 'quality', 'functional', 'basic'],
  loyalty: ['loyal', 'returning', 'newcomer'],
} as const satisfies { [P in Part]: readonly Standing[P][] }
export type Part = 'risk' | 'value' | 'recency' | 'need' | 'loyalty'
export const partNames = Object.keys(parts) as Part[]

export const riskTone: Record<Risk, 'ok' | 'warn' | 'danger'> = {
  low: 'ok',
  medium: 'warn',
  high: 'danger',
}

export type Filter = Partial<{ [P in Part]: Standing[P] }>
/** Whoever is most at risk stands on top. */
export const listSegments = (filter: Filter, cursor: string) =>
  call('GET /customer-segments', { limit: 50, ...filter, ...(cursor && { cursor }) })
export const loadSegment = (id: string) => call('GET /customers/{id}/segment', { id })
