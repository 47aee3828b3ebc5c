import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { loadItem } from './calls'

/** How often something is wanted on top of the service. */
export interface Chosen {
  code: string
  count: number
}

/** A choice is a list of codes, one for each time: two mattresses stand there twice. */
export function counted(codes: readonly string[]): Chosen[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count }))
}

export const spread = (chosen: readonly Chosen[]): string[] =>
  chosen.flatMap(({ code, count }) => Array.from({ length: count }, () => code))

/** What may be sold of an item: its bounds, its step and its options. */
export function useService(item: () => string) {
  const { data } = useQuery({
    queryKey: computed(() => ['item', item()]),
    queryFn: () => loadItem(item()),
    enabled: () => item() !== '',
  })
  return computed(() => data.value?.service)
}
