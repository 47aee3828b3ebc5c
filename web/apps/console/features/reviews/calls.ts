import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type OfficeHiding = AnswerOf<'GET /review-hidings'>['items'][number]
export type HidingState = OfficeHiding['hiding']['state']
export type HidingForm = BodyOf<'POST /ratings/{id}/hidings'>

export const breaches = ['privacy', 'insult', 'obscene', 'threat', 'fraud'] as const
export const listHidings = (state: HidingState) => call('GET /review-hidings', { state })
export const askHiding = (rating: string, form: HidingForm, key: string) =>
  call('POST /ratings/{id}/hidings', { id: rating }, form, { key, stale: ['hidings'] })
export const decideHiding = (id: string, isHidden: boolean, words: string) =>
  call(
    'PUT /review-hidings/{id}/decision',
    { id },
    { is_hidden: isHidden, words },
    { stale: ['hidings'] },
  )
export const liftHiding = (id: string, words: string, key: string) =>
  call('POST /review-hidings/{id}/lifting', { id }, { words }, { key, stale: ['hidings'] })
