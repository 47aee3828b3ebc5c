import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { loadTerms } from './calls'

/** How long a store's orders may be called off free of charge, and what it costs after. */
export const useTerms = (store: () => string | undefined) =>
  useQuery({
    queryKey: computed(() => ['order-terms', store()]),
    queryFn: () => loadTerms(store()!),
    enabled: computed(() => store() !== undefined),
    staleTime: 600_000,
  })
