import { useQuery } from '@tanstack/vue-query'
import { call } from '../api/call'
import type { AnswerOf } from '../api/route-types'

export type Message = AnswerOf<'GET /messages'>['items'][number]

export const useMessages = () =>
  useQuery({ queryKey: ['messages'], queryFn: () => call('GET /messages', { limit: 30 }) })
export const readMessage = (id: string) => call('PUT /messages/{id}/read', { id })
