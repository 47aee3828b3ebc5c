import type { AnswerOf } from '@shared/api/route-types'

export type Chat = AnswerOf<'GET /me/chat'>
export type Line = Chat['lines'][number]
