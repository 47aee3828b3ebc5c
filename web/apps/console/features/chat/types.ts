import type { AnswerOf } from '@shared/api/route-types'

export type Chat = AnswerOf<'GET /chats/{id}'>
export type ChatRow = AnswerOf<'GET /chats'>['items'][number]
export type Line = Chat['lines'][number]

export const views = ['open', 'waiting', 'mine', 'closed'] as const
export type View = (typeof views)[number]
