import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { t } from '../../words'
import { listItems } from './calls'
import { named } from './named'

const lastingMs = 10 * 60_000

/** The catalogue's names and units by id, for pages that only know ids. */
export function useItems() {
  const { data } = useQuery({
    queryKey: ['items', 'all'],
    queryFn: () => listItems(true),
    staleTime: lastingMs,
  })
  const byId = computed(() => new Map(data.value?.items.map((one) => [one.id, one])))
  const nameOf = (id: string): string => {
    const item = byId.value.get(id)
    return item ? named(item.name) : ''
  }
  const unitOf = (id: string): string => {
    const unit = byId.value.get(id)?.unit
    return unit ? t(`console.unit_${unit}`) : ''
  }
  return { items: computed(() => data.value?.items ?? []), nameOf, unitOf }
}
