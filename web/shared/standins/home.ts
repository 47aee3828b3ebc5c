import type { AnswerOf, BodyOf } from '../api/route-types'

export type Note = AnswerOf<'GET /me/series/{id}/home'>['notes'][number]
export type NoteForm = BodyOf<'POST /me/series/{id}/home-notes'>
export const noteKinds = [
  'habit',
  'alarm',
  'pet',
  'place',
  'other',
] as const satisfies NoteForm['kind'][]
