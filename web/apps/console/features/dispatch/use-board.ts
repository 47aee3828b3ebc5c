import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { onLive } from '@shared/live/live'
import { queries } from '@shared/queries'
import { poolOf, type BoardVisit } from './board'
import { toBoard, type BoardData } from './board-data'
import { loadBoard } from './calls'

const settleMs = 400
const kinds = /^(orders\.(placed|visit|changed|cancelled)|dispatch\.|workforce\.)/

/**
 * A store's day, kept up to date by live events; a burst of them asks once. What this dispatcher
 * has just done shows at once (`patch`) until the server's answer comes.
 */
export function useBoard(
  store: Readonly<Ref<string>>,
  day: Readonly<Ref<string>>,
  itemName: Readonly<Ref<(id: string) => string>>,
) {
  const key = computed(() => ['board', store.value, day.value])
  const query = useQuery({
    queryKey: key,
    queryFn: () => loadBoard(store.value, day.value),
    enabled: computed(() => store.value !== ''),
    staleTime: 30_000,
  })
  const data = shallowRef<BoardData>()
  const patches = shallowRef<ReadonlyMap<string, BoardVisit>>(new Map())

  watch(
    [query.data, itemName],
    ([raw]) => {
      if (raw) data.value = toBoard(raw, itemName.value, data.value)
    },
    { immediate: true },
  )
  const visits = computed(() => {
    const all = data.value?.visits ?? []
    return patches.value.size === 0 ? all : all.map((one) => patches.value.get(one.id) ?? one)
  })
  const workers = computed(() => data.value?.workers ?? [])
  const pool = computed<readonly BoardVisit[]>((before) => {
    const now = poolOf(visits.value)
    const isSame = before?.length === now.length && now.every((one, at) => one === before[at])
    return isSame ? before : now
  })

  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = () => queries.invalidateQueries({ queryKey: ['board'] })
  const stop = onLive('*', ({ kind }) => {
    if (!kinds.test(kind)) return
    // Not put off by each further event: on a busy day there is always another.
    timer ??= setTimeout(() => {
      timer = undefined
      void refresh()
    }, settleMs)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    stop()
  })

  function patch(visit: BoardVisit): void {
    patches.value = new Map(patches.value).set(visit.id, visit)
  }
  async function settle(id: string): Promise<void> {
    await query.refetch()
    const rest = new Map(patches.value)
    rest.delete(id)
    patches.value = rest
  }

  return { query, workers, visits, pool, patch, settle, refresh }
}
