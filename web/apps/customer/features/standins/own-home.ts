import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { NoteForm } from '@shared/standins/home'

const homeKey = ['own-home']

/** What whoever comes is to know about one's home, and where its keys are (BE-09). */
export const useOwnHome = (series: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [...homeKey, toValue(series)]),
    queryFn: () => call('GET /me/series/{id}/home', { id: toValue(series) }),
  })
export const writeOwnNote = (id: string, note: NoteForm) =>
  call('POST /me/series/{id}/home-notes', { id }, note, { stale: homeKey })
export const removeOwnNote = (id: string) =>
  call('DELETE /me/home-notes/{id}', { id }, undefined, { stale: homeKey })
export const keyIsBack = (id: string) =>
  call('POST /me/home-keys/{id}/receipt', { id }, undefined, { stale: homeKey })
