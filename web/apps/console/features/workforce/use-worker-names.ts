import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRights } from '../../desk/rights'
import { listWorkers } from './calls'

/** Names of workers by id, for pages that only know ids. */
export function useWorkerNames(): (id: string) => string {
  const { may } = useRights()
  const { data } = useQuery({
    queryKey: ['workers', '', ''],
    queryFn: () => listWorkers(undefined, undefined),
    enabled: computed(() => may('workforce.read')),
    staleTime: 5 * 60_000,
  })
  const names = computed(() => new Map(data.value?.items.map((one) => [one.id, one.name])))
  return (id) => names.value.get(id) ?? id.slice(-6)
}
