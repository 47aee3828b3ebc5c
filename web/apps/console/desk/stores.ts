import { computed, ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'
import { useRights } from './rights'

export type Store = AnswerOf<'GET /stores'>['items'][number]

const storedAs = 'hearth.store'
const lastingMs = 10 * 60_000
const chosen = ref(localStorage.getItem(storedAs) ?? '')

export const useStores = () =>
  useQuery({ queryKey: ['stores'], queryFn: () => call('GET /stores', {}), staleTime: lastingMs })

/** The store whose board, workers and books are on the screen; remembered on this computer. */
export function useChosenStore() {
  const { data } = useStores()
  const { stores: mine } = useRights()
  const stores = computed(() =>
    (data.value?.items ?? []).filter((one) => !mine.value || mine.value.includes(one.id)),
  )
  const store = computed(
    () => stores.value.find((one) => one.id === chosen.value) ?? stores.value[0],
  )
  const nameOf = (id: string | undefined): string =>
    data.value?.items.find((one) => one.id === id)?.name ?? ''
  function choose(id: string): void {
    chosen.value = id
    localStorage.setItem(storedAs, id)
  }
  return { stores, store, nameOf, choose }
}
