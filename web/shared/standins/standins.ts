import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '../api/call'
import type { AnswerOf } from '../api/route-types'
import { onLive } from '../live/live'
import { queries } from '../queries'

export type SeriesStandIns = AnswerOf<'GET /me/series/{id}/stand-ins'>
export type StandIn = SeriesStandIns['items'][number]
export type StandInState = StandIn['state']
export type Continuity = SeriesStandIns['continuity']
/** Whose page: the customer's own, or the office's. */
export type Side = 'me' | 'office'
export type Word = 'approved' | 'refused'

export const standInsKey = ['stand-ins']
const stale = [standInsKey, ['series']]

/** The one list that both sides see (BE-09); read again when the other side has said something. */
export function useStandIns(side: Side, id: MaybeRefOrGetter<string>) {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (kind.startsWith('standins.') || kind === 'orders.visit_state')
        void queries.invalidateQueries({ queryKey: standInsKey })
    }),
  )
  return useQuery({
    queryKey: [...standInsKey, side, id],
    queryFn: () =>
      side === 'me'
        ? call('GET /me/series/{id}/stand-ins', { id: toValue(id) })
        : call('GET /series/{id}/stand-ins', { id: toValue(id) }),
    enabled: () => toValue(id) !== '',
  })
}

/** The customer's word: their own tap, or what they told the office. */
export const sayWord = (side: Side, id: string, answer: Word, note: string) => {
  const body = { answer, ...(note.trim() && { note: note.trim() }) }
  return side === 'me'
    ? call('PUT /me/stand-ins/{id}/answer', { id }, body, { stale })
    : call('PUT /stand-ins/{id}/answer', { id }, body, { stale })
}

export const saveOrder = (side: Side, id: string, ids: string[]) =>
  side === 'me'
    ? call('PUT /me/series/{id}/stand-ins/order', { id }, { ids }, { stale })
    : call('PUT /series/{id}/stand-ins/order', { id }, { ids }, { stale })
