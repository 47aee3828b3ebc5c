import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref } from 'vue'
import { call } from '@shared/api/call'
import { ApiError } from '@shared/api/error'
import type { AnswerOf, BodyOf, Route } from '@shared/api/route-types'
import type { OutboxItem } from '@shared/device/database'
import { forgetKept, orKept } from '@shared/device/kept'
import { enqueue, onAnswer } from '@shared/device/outbox'
import { onLive } from '@shared/live/live'
import { queries } from '@shared/queries'
import type { NoteForm } from '@shared/standins/home'

export type MyKey = AnswerOf<'GET /my/home-keys'>['items'][number]
export type HomeNote = AnswerOf<'POST /my/visits/{id}/hand-over/opening'>['items'][number]
type Hand = BodyOf<'POST /my/home-keys/{id}/handing'>

const keysKey = ['home-keys']
const handing = 'POST /my/home-keys/{id}/handing' satisfies Route
const receipt = 'POST /my/home-keys/{id}/receipt' satisfies Route

/** The keys in their hands and of the homes they go to; also without a network. */
export function useMyKeys() {
  const lookAgain = () => void queries.invalidateQueries({ queryKey: keysKey })
  onScopeDispose(onLive('standins.key_moved', lookAgain))
  onScopeDispose(
    onAnswer(({ route }) => {
      if (route === handing || route === receipt) lookAgain()
      return Promise.resolve(undefined)
    }),
  )
  return useQuery({
    queryKey: keysKey,
    queryFn: () => orKept('home-keys', () => call('GET /my/home-keys', {})),
  })
}

/** Safe on the phone at once; `at` is the phone's clock, which alone knows when it was. */
export const handOver = (id: string, hand: Hand, title: string) =>
  enqueue({
    lane: `key/${id}`,
    route: handing,
    params: { id },
    body: { ...hand, at: new Date().toISOString() },
    title,
  })
export const receiveKey = (id: string, title: string) =>
  enqueue({
    lane: `key/${id}`,
    route: receipt,
    params: { id },
    body: { at: new Date().toISOString() },
    title,
  })

/** What was done with the key here and has not left the phone yet. */
export const isUnsent = (items: readonly OutboxItem[], id: string): boolean =>
  items.some(({ route, params }) => (route === handing || route === receipt) && params.id === id)

/** What this worker may do with the key now. */
export type KeyDeed = 'receive' | 'take' | 'next' | 'store' | 'customer'
export function deedsOf({ key, visit }: MyKey): readonly KeyDeed[] {
  if (key.is_coming) return ['receive']
  if (key.is_mine && key.on_its_way_to) return []
  if (key.is_mine) return isForAnother(key) ? ['next', 'store', 'customer'] : ['store', 'customer']
  const isFree = key.holder.kind !== 'worker' && !key.on_its_way_to
  return isFree && visit !== undefined ? ['take'] : []
}
const isForAnother = ({ next, holder }: MyKey['key']): boolean =>
  next !== undefined && next.worker !== holder.worker

/** Whether there is anything to know; not what it is. */
export const useHandOver = (visit: string) =>
  useQuery({
    queryKey: ['hand-over', visit, 'is-there'],
    queryFn: () =>
      orKept(`hand-over-of/${visit}`, () => call('GET /my/visits/{id}/hand-over', { id: visit })),
  })

/** A word for whoever comes next; like every deed of the day it waits for a network. */
export const leaveNote = (visit: string, note: NoteForm, title: string) =>
  enqueue({
    lane: visit,
    route: 'POST /my/visits/{id}/home-notes',
    params: { id: visit },
    body: note,
    title,
  })

/**
 * The notes about a home: opened by a tap, because each reading is kept on record. What was opened
 * stays readable without a network until the visit is somebody else's or over.
 */
export function useNotes(visit: string) {
  const isOpen = ref(false)
  const name = `hand-over/${visit}`
  const query = useQuery({
    queryKey: ['hand-over', visit],
    queryFn: async () => {
      try {
        return await orKept(name, () =>
          call('POST /my/visits/{id}/hand-over/opening', { id: visit }),
        )
      } catch (cause) {
        if (cause instanceof ApiError && !cause.mayPass) await forgetKept(name)
        throw cause
      }
    },
    enabled: isOpen,
    staleTime: Infinity,
    refetchOnReconnect: false,
  })
  return {
    isOpen,
    query,
    forget: () => forgetKept(name),
    items: computed(() => query.data.value?.items ?? []),
  }
}
