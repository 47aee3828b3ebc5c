import type { AnswerOf } from '@shared/api/route-types'

export type CatalogLine = AnswerOf<'GET /items'>['items'][number]
export type CatalogItem = AnswerOf<'GET /items/{id}'>
export type Service = NonNullable<CatalogItem['service']>
