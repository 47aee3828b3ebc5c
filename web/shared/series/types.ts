import type { AnswerOf, BodyOf } from '../api/route-types'

export type Series = AnswerOf<'GET /series/{id}'>
export type SeriesDay = Series['days'][number]
export type SeriesDraft = BodyOf<'POST /series'>
export type Pattern = SeriesDraft['pattern']
export type Holidays = NonNullable<SeriesDraft['holidays']>
export type SeriesTrial = BodyOf<'POST /series-preview'>
export type TriedDay = AnswerOf<'POST /series-preview'>['days'][number]
export type RenewalEdit = BodyOf<'PUT /series/{id}/renewal'>
export type Edit = BodyOf<'PUT /series/{id}'>
export type EditPreview = AnswerOf<'POST /series/{id}/preview'>
export type Word = NonNullable<Edit['word']>
export type UnsettledDay = AnswerOf<'GET /unsettled-series-days'>['items'][number]
