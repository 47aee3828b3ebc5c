import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRights } from '../../desk/rights'
import { t } from '../../words'
import { listWorkers } from './calls'

function useWorkers() {
  const { may } = useRights()
  return useQuery({
    queryKey: ['workers', '', ''],
    queryFn: () => listWorkers(undefined, undefined),
    enabled: computed(() => may('workforce.read')),
    staleTime: 5 * 60_000,
  })
}

/** Names of workers by id, for pages that only know ids. */
export function useWorkerNames(): (id: string) => string {
  const { data } = useWorkers()
  const names = computed(() => new Map(data.value?.items.map((one) => [one.id, one.name])))
  return (id) => names.value.get(id) ?? t('console.worker_unnamed')
}

/** Workers to choose from; none for whoever may not see them. */
export function useWorkerOptions() {
  const { data } = useWorkers()
  return computed(() =>
    (data.value?.items ?? []).map((one) => ({ value: one.id, label: one.name, note: one.number })),
  )
}
