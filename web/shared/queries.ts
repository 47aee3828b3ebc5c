import { QueryClient } from '@tanstack/vue-query'
import { ApiError } from './api/error'

/** Older than this is greyed and says its age (UX rule 6). */
export const staleAfterMs = 60_000
const mostRetries = 2

/** A few more tries where they may help; none where the device itself knows of no network. */
export const mayRetry = (count: number, error: Error): boolean =>
  error instanceof ApiError &&
  error.mayPass &&
  count < mostRetries &&
  !(error.isOffline && !navigator.onLine)

/**
 * A first reading that is under way is not begun again by an invalidation, only joined: what it
 * brings may have been read before the change, and would then count as fresh. So it is let come,
 * and looked at once more.
 */
class Answers extends QueryClient {
  override async invalidateQueries(
    ...[asked, options]: Parameters<QueryClient['invalidateQueries']>
  ): Promise<void> {
    const filters = typeof asked === 'function' ? asked() : asked
    const first = this.getQueryCache()
      .findAll({ ...filters, fetchStatus: 'fetching' })
      .filter((query) => query.state.data === undefined)
    const isRead = Promise.allSettled(first.map((query) => query.promise))
    await super.invalidateQueries(filters, options)
    if (first.length === 0) return
    await isRead
    const late = new Set<object>(first)
    await super.invalidateQueries({ ...filters, predicate: (query) => late.has(query) }, options)
  }
}

/**
 * The one cache of server answers. Answers keep their identity (no structural sharing), because
 * `call` remembers the ETag of the very object that came back.
 */
export const queries: QueryClient = new Answers({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 10 * 60_000,
      structuralSharing: false,
      // An answer is replaced, never changed: watching every field of a day of 1,500 visits would
      // cost more than drawing it.
      shallow: true,
      networkMode: 'always',
      // What could not be had without a network is there as soon as it is back.
      refetchOnReconnect: true,
      retry: mayRetry,
      retryDelay: (count, error) =>
        error instanceof ApiError && error.retryAfterS !== undefined
          ? error.retryAfterS * 1000
          : Math.min(1000 * 2 ** count, 8000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
