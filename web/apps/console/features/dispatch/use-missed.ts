import { onScopeDispose, type Ref } from 'vue'
import { showToast } from '@kit/toast'
import { onLive } from '@shared/live/live'
import { t } from '../../words'
import { clockText, type BoardVisit, type BoardWorker } from './board'

interface Board {
  readonly visits: Readonly<Ref<readonly BoardVisit[]>>
  readonly workers: Readonly<Ref<readonly BoardWorker[]>>
  readonly query: { refetch: () => Promise<unknown> }
}

/** What became of a visit whose worker did not answer or said no: who is asked now, if anybody. */
export function missedLine(
  visit: Pick<BoardVisit, 'title' | 'start' | 'crew'>,
  workers: readonly Pick<BoardWorker, 'id' | 'name'>[],
): { text: string; isOpen: boolean } {
  const asked = visit.crew.find((one) => !one.isConfirmed)
  const facts = { title: visit.title, time: clockText(visit.start) }
  const worker = workers.find(({ id }) => id === asked?.worker)?.name
  if (!worker) return { text: t('console.missed_nobody', facts), isOpen: true }
  return { text: t('console.missed_next', { ...facts, worker }), isOpen: false }
}

/** DP-09: the dispatcher is told, with the way to give it to somebody themselves. */
export function useMissed(board: Board, assign: (visit: BoardVisit) => void): void {
  const stop = onLive('dispatch.candidate_missed', async ({ subject }) => {
    await board.query.refetch()
    const visit = board.visits.value.find(({ id }) => id === subject)
    if (!visit) return // of another day or store
    const { text, isOpen } = missedLine(visit, board.workers.value)
    const action = { label: t('console.missed_assign'), run: () => assign(visit) }
    showToast(text, { tone: isOpen ? 'danger' : 'plain', action })
  })
  onScopeDispose(stop)
}
