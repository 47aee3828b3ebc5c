import { apiBase, call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Progress = AnswerOf<'GET /visits/{id}'>
export type Check = BodyOf<'POST /visits/{id}/checks'>
export type Photo = Progress['photos'][number]

export const loadVisit = (id: string) => call('GET /visits/{id}', { id })
export const checkVisit = (id: string, check: Check, key: string) =>
  call('POST /visits/{id}/checks', { id }, check, { key, stale: [['visit', id], ['order']] })
export const photoUrl = (visit: string, photo: string): string =>
  `${apiBase}/visits/${encodeURIComponent(visit)}/photos/${encodeURIComponent(photo)}`
