import { hashKey, type QueryKey } from '@tanstack/vue-query'
import { queries } from '../queries'

const restMs = 400
/** What was read again just now, and whether it was asked for once more since. */
const resting = new Map<string, boolean>()

/**
 * Reads again what an event may have changed: at once, then at most every 400 ms however many
 * events come. A chain's day brings many a second, and every open screen hears them all.
 */
export function refresh(queryKey: QueryKey): void {
  const name = hashKey(queryKey)
  if (resting.has(name)) return void resting.set(name, true)
  resting.set(name, false)
  void queries.invalidateQueries({ queryKey })
  setTimeout(() => {
    const isWanted = resting.get(name)
    resting.delete(name)
    if (isWanted) refresh(queryKey)
  }, restMs)
}
