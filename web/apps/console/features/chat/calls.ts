import { onScopeDispose } from 'vue'
import { apiBase, call } from '@shared/api/call'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import type { View } from './types'

const moved = (key: string) => ({ key, stale: [['chats'], ['chat']] })
const stale = { stale: [['chats'], ['chat']] }
const pageSize = 50

export const listChats = (which: View, cursor: string) =>
  call('GET /chats', { which, limit: pageSize, ...(cursor ? { cursor } : {}) })
export const loadChat = (id: string) => call('GET /chats/{id}', { id })
export const answer = (id: string, words: string, key: string) =>
  call('POST /chats/{id}/lines', { id }, { key, words }, moved(key))
export const takeChat = (id: string) => call('PUT /chats/{id}/owner', { id }, {}, stale)
export const markRead = (id: string) => call('PUT /chats/{id}/reading', { id }, undefined, stale)
export const closeChat = (id: string, key: string) =>
  call('POST /chats/{id}/closing', { id }, undefined, moved(key))
export const openInquiry = (id: string, key: string) =>
  call('POST /chats/{id}/inquiry', { id }, undefined, moved(key))
export const listQuickAnswers = () => call('GET /chat-answers', {})
export const pictureUrl = (chat: string, sequence: number): string =>
  `${apiBase}/chats/${chat}/pictures/${sequence}`

/** Every word of either side is on the screen at once. */
export function refreshWithChats(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (!kind.startsWith('chat.')) return
      refresh(['chats'])
      refresh(['chat'])
    }),
  )
}
