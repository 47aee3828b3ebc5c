import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { call } from './api/call'
import { locale } from './words'

interface Named {
  name: { zh: string; en: string }
}
const lastingMs = 5 * 60_000

/** The catalogue's English name where the label is a service's Chinese one; else the label. */
export const inEnglish = (label: string, items: readonly Named[]): string =>
  items.find(({ name }) => name.zh === label)?.name.en ?? label

/**
 * The books keep a service by its Chinese name, as the papers bear it; who reads English sees the
 * catalogue's own name. What was written by hand stays as it was written.
 */
export function useServiceLabel() {
  const { data } = useQuery({
    queryKey: ['items'],
    queryFn: () => call('GET /items', {}),
    staleTime: lastingMs,
    enabled: computed(() => locale.value === 'en'),
  })
  return (label: string): string =>
    locale.value === 'en' ? inEnglish(label, data.value?.items ?? []) : label
}
