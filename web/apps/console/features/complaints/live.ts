import { onScopeDispose } from 'vue'
import { ApiError } from '@shared/api/error'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import { queries } from '@shared/queries'
import { loadComplaint } from './calls'
import { withCase, type Wall } from './wall'

/** The first view without a page: all open cases. */
const wallKey = ['complaints', 'open', '']
const isWall = (key: readonly unknown[]): boolean => key.join() === wallKey.join()

/** Cases being read just now, and whether something happened to them meanwhile. */
const reading = new Map<string, { isStale: boolean }>()

/** Everything of complaints on the screen is brought up to date with every event about them. */
export function refreshWithComplaints(): void {
  onScopeDispose(
    onLive('*', ({ kind, subject }) => {
      if (!kind.startsWith('complaints.')) return
      refresh(['complaint'])
      void queries.invalidateQueries({
        queryKey: ['complaints'],
        predicate: ({ queryKey }) => !isWall(queryKey),
      })
      void renew(subject)
    }),
  )
}

/**
 * One case is read alone and put in its place: reading a wall of hundreds again for each event
 * would take longer than people wait. What cannot be patched is read again as a whole.
 */
async function renew(id: string): Promise<void> {
  const underWay = reading.get(id)
  if (underWay) {
    underWay.isStale = true
    return
  }
  const wall = queries.getQueryData<Wall>(wallKey)
  const isShown = queries.getQueryCache().find({ queryKey: wallKey })?.isActive() === true
  // A page that is cut does not say what moves up; one that is being read may be older than this.
  if (!isShown || !wall || wall.next_cursor || queries.isFetching({ queryKey: wallKey }) > 0)
    return queries.invalidateQueries({ queryKey: wallKey })
  const state = { isStale: false }
  reading.set(id, state)
  try {
    const { row } = await loadComplaint(id)
    if (queries.isFetching({ queryKey: wallKey }) > 0)
      await queries.invalidateQueries({ queryKey: wallKey })
    else queries.setQueryData<Wall>(wallKey, (now) => now && withCase(now, row))
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    // Of a store that is not this person's: not on their wall either.
    if (cause.status !== 404) await queries.invalidateQueries({ queryKey: wallKey })
  } finally {
    reading.delete(id)
  }
  if (state.isStale) await renew(id)
}
