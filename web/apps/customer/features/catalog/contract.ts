import type { AnswerOf } from '@shared/api/route-types'

// Drafts of server/rooms/catalog/api.cpp; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/items': Get<{ items: ItemLine[] }, unknown, { query?: string }>
    '/items/{id}': Get<Item, { id: string }>
    '/standards/{id}': Get<Standard, { id: string }>
  }
}

interface Name {
  zh: string
  en: string
}
type Unit = 'hour' | 'visit' | 'square_metre' | 'piece' | 'day' | 'month'
interface ItemLine {
  id: string
  code: string
  parent?: string
  name: Name
  summary: Name
  icon: string
  unit?: Unit
  usual?: number
  is_offered: boolean
}
interface Item extends Omit<ItemLine, 'unit' | 'usual'> {
  version: number
  service?: {
    unit: Unit
    form: 'visits' | 'engagement'
    least: number
    most: number
    step: number
    usual: number
    options: { code: string; name: Name; most: number; extra_min: number; group?: string }[]
    cancellation: 'standard' | 'special'
    notice_min: number
    standard?: string
    includes: Name[]
    excludes: Name[]
  }
}
interface Standard {
  id: string
  title: Name
  groups: { code: string; name: Name }[]
  steps: { code: string; group: string; text: Name; is_required: boolean }[]
}

export type CatalogLine = AnswerOf<'GET /items'>['items'][number]
export type CatalogItem = AnswerOf<'GET /items/{id}'>
export type Service = NonNullable<CatalogItem['service']>
