import { QueryClient } from '@tanstack/vue-query'
import { ApiError } from './api/error'

/** Older than this is greyed and says its age (UX rule 6). */
export const staleAfterMs = 60_000
const mostRetries = 2

/**
 * The one cache of server answers. Answers keep their identity (no structural sharing), because
 * `call` remembers the ETag of the very object that came back.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 10 * 60_000,
      structuralSharing: false,
      // An answer is replaced, never changed: watching every field of a day of 1,500 visits would
      // cost more than drawing it.
      shallow: true,
      networkMode: 'always',
      retry: (count, error) => error instanceof ApiError && error.mayPass && count < mostRetries,
      retryDelay: (count, error) =>
        error instanceof ApiError && error.retryAfterS !== undefined
          ? error.retryAfterS * 1000
          : Math.min(1000 * 2 ** count, 8000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
