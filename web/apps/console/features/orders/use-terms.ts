import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { t } from '../../words'
import { loadTerms } from './calls'

/** How long a store's orders may be called off free of charge, and what it costs after. */
export const useTerms = (store: () => string | undefined, isSpecial: () => boolean) =>
  useQuery({
    queryKey: computed(() => ['order-terms', store(), isSpecial()]),
    queryFn: () => loadTerms(store()!, isSpecial()),
    enabled: computed(() => store() !== undefined),
    staleTime: 600_000,
  })

/** The sentence an agent reads out before they order for somebody (LC-04). */
export const cancelWords = (
  isSpecial: boolean,
  terms: { free_hours: number; fee_percent: number } | undefined,
): string => {
  if (isSpecial) return t('console.read_cancel_special')
  if (!terms) return ''
  return t('console.read_cancel', { hours: terms.free_hours, percent: terms.fee_percent })
}
