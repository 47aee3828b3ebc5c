import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from './api/call'
import type { AnswerOf } from './api/route-types'
import { onLive } from './live/live'
import { refresh } from './live/refresh'

export type Relay = AnswerOf<'GET /visits/{id}/relay'>

/** What the phone dials, while the number holds; nothing before and after. */
export function dialled(relay: Relay | undefined, now: number): string | undefined {
  if (!relay?.number || !relay.until || Date.parse(relay.until) <= now) return undefined
  return `tel:${relay.number}`
}

/** The number that stands between the two sides of a visit (PR-01), read again when it moves. */
export function useRelay(visit: MaybeRefOrGetter<string>) {
  onScopeDispose(onLive('calls.relay_moved', () => refresh(['relay'])))
  return useQuery({
    queryKey: ['relay', visit],
    queryFn: () => call('GET /visits/{id}/relay', { id: toValue(visit) }),
  })
}
