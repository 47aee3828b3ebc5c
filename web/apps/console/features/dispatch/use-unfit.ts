import { queries } from '@shared/queries'
import type { BoardVisit } from './board'
import { listCandidates } from './calls'
import { unfitOf } from './fit'

/**
 * Who cannot go to the visit that is in the hand, by the server's own rules: asked when it is taken
 * up, told when the answer is there. Without an answer the drop is judged as ever.
 */
export function useUnfit(heard: () => void) {
  const known = new Map<string, ReturnType<typeof unfitOf>>()
  const keyOf = ({ id, version }: BoardVisit): string => `${id}/${version}`

  function ask(visit: BoardVisit): void {
    if (known.has(keyOf(visit))) return
    queries
      .fetchQuery({
        queryKey: ['board', 'candidates', visit.id, visit.version],
        queryFn: () => listCandidates(visit.id),
        retry: false,
      })
      .then(({ others }) => {
        known.set(keyOf(visit), unfitOf(others))
        heard()
      })
      .catch(() => undefined)
  }
  const unfit = (visit: BoardVisit, worker: string): readonly string[] =>
    known.get(keyOf(visit))?.get(worker) ?? []
  return { ask, unfit }
}
