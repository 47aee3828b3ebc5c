import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type RouteStop = AnswerOf<'GET /my/visits'>['items'][number]
export type WorkerVisit = AnswerOf<'POST /my/visits/{id}/opening'>
export type Step = WorkerVisit['standard']['steps'][number]
export type Entry = BodyOf<'POST /my/visits/{id}/entries'>['entries'][number]
export type EntryResults = AnswerOf<'POST /my/visits/{id}/entries'>
export type PhotoPurpose = WorkerVisit['photos'][number]['purpose']
