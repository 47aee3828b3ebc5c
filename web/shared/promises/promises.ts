import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '../api/call'
import { onLive } from '../live/live'
import { refresh } from '../live/refresh'
import type { PhoneSide } from './types'

export const promisesKey = ['promises']
/** What ends a promise: its own events, and the day's. */
const about = ['promises.', 'orders.', 'visits.', 'dispatch.']

/** Whatever is shown of promises is read again with every event that may have changed it. */
export function refreshWithPromises(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (about.some((head) => kind.startsWith(head))) refresh(promisesKey)
    }),
  )
}

/** Their own: of one order or visit, or all of them. */
export function useOwnPromises(side: PhoneSide, of: MaybeRefOrGetter<string | undefined>) {
  refreshWithPromises()
  return useQuery({
    queryKey: [...promisesKey, side, of],
    queryFn: () => {
      const id = toValue(of)
      return side === 'me'
        ? call('GET /me/promises', id ? { order: id } : {})
        : call('GET /my/promises', id ? { visit: id } : {})
    },
  })
}

export interface OwnWord {
  said: 'agreed' | 'disputed'
  note?: string
}
export const sayWord = (side: PhoneSide, id: string, word: OwnWord, key: string) =>
  side === 'me'
    ? call('POST /me/promises/{id}/words', { id }, word, { key, stale: promisesKey })
    : call('POST /my/promises/{id}/words', { id }, word, { key, stale: promisesKey })
