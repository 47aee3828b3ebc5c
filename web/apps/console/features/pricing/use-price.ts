import { computed } from 'vue'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { previewPrice, type PriceAsk } from './calls'

/** What it costs as far as it is known; asked once for everybody who shows it. */
export const usePrice = (ask: () => PriceAsk | undefined) =>
  useQuery({
    queryKey: computed(() => ['price', { ...ask() }]),
    queryFn: ({ signal }) => previewPrice(ask()!, signal),
    placeholderData: keepPreviousData,
    enabled: computed(() => ask() !== undefined),
  })
