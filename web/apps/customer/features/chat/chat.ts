import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, type MaybeRefOrGetter, toValue } from 'vue'
import type { Photo } from '@kit/photo'
import { apiBase, call } from '@shared/api/call'
import { newId } from '@shared/api/id'
import type { Route } from '@shared/api/route-types'
import type { OutboxItem } from '@shared/device/database'
import { discardItem, enqueue, onAnswer, outbox } from '@shared/device/outbox'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import { t } from '../../words'
import type { Chat, Line } from './contract'

const key = ['chat']
const route = 'POST /me/chat/lines' satisfies Route
const laneOf = (person: string): string => `chat/${person}`

/** Their talk with the office, read again with every word of either side. */
export function useChat() {
  const lookAgain = () => refresh(key)
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (kind.startsWith('chat.')) void lookAgain()
    }),
  )
  // The screen is read again before the line leaves the phone: it never disappears in between.
  onScopeDispose(
    onAnswer(async (item) => {
      if (item.route === route) await lookAgain()
      return undefined
    }),
  )
  return useQuery({ queryKey: key, queryFn: () => call('GET /me/chat', {}) })
}

interface Words {
  key: string
  words: string
  order?: string
}

/** Safe on the phone at once, sent once, in order, also later and however often it is tried. */
export function say(person: string, words: string, order: string | undefined): Promise<OutboxItem> {
  const body: Words = { key: newId(), words, ...(order ? { order } : {}) }
  return enqueue({ lane: laneOf(person), route, params: {}, body, title: t('customer.chat_title') })
}

export const sendPicture = ({ id, bytes }: Photo) =>
  call('POST /me/chat/pictures', { key: id }, bytes, { stale: key, key: id })
export const markRead = (id: string) =>
  call('PUT /me/chats/{id}/reading', { id }, undefined, { stale: key })
export const endChat = (id: string) =>
  call('POST /me/chats/{id}/closing', { id }, undefined, { stale: key })
export const pictureUrl = (chat: string, sequence: number): string =>
  `${apiBase}/chats/${chat}/pictures/${sequence}`

/** What somebody else wrote on this phone before is not sent in another's name. */
export async function dropOthers(person: string): Promise<void> {
  for (const { lane, key: item } of outbox.items)
    if (lane.startsWith('chat/') && lane !== laneOf(person)) await discardItem(item)
}

export interface Unsent {
  key: string
  words: string
  madeAt: number
  isRefused: boolean
}

/** What is still on the phone: shown at the end of the talk, with what has arrived left out. */
export function unsentOf(
  items: readonly OutboxItem[],
  person: string,
  lines: readonly Pick<Line, 'key'>[],
): Unsent[] {
  const arrived = new Set(lines.map(({ key: known }) => known))
  return items
    .filter(({ lane }) => lane === laneOf(person))
    .map(({ body, madeAt, state }) => ({
      ...(body as Words),
      madeAt,
      isRefused: state === 'parked',
    }))
    .filter(({ key: known }) => !arrived.has(known))
}

export function useUnsent(
  person: MaybeRefOrGetter<string | undefined>,
  chat: () => Chat | undefined,
) {
  return computed(() => unsentOf(outbox.items, toValue(person) ?? '', chat()?.lines ?? []))
}

/** «2 分钟», «45 秒»: how long an answer usually takes. */
export const promiseText = (seconds: number): string =>
  seconds >= 60
    ? t('customer.chat_minutes', { count: Math.ceil(seconds / 60) })
    : t('customer.chat_seconds', { count: seconds })

type Side = 'own' | 'theirs' | 'told'

/** Whose line it is; what happened to the talk stands between. */
export function sideOf({ kind, author_kind: author }: Pick<Line, 'kind' | 'author_kind'>): Side {
  if (kind === 'taken' || kind === 'closed') return 'told'
  return author === 'customer' ? 'own' : 'theirs'
}
