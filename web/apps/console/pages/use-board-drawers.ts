import { computed, ref, type Ref } from 'vue'
import { showToast } from '@kit/toast'
import { leftBy } from '../features/dispatch/away'
import { isOpen, type BoardVisit, type BoardWorker } from '../features/dispatch/board'
import { t } from '../words'

interface Day {
  workers: Readonly<Ref<readonly BoardWorker[]>>
  visits: Readonly<Ref<readonly BoardVisit[]>>
}

/** What can be opened over the board, and for which visit or worker. */
export function useBoardDrawers(
  board: Day,
  focused: Readonly<Ref<string | undefined>>,
  now: Readonly<Ref<number | undefined>>,
) {
  const reassigning = ref<{ visit: BoardVisit; from: string | undefined }>()
  const away = ref<{
    worker: BoardWorker
    left: readonly BoardVisit[]
    visits: readonly BoardVisit[]
    workers: readonly BoardWorker[]
  }>()
  const isPlanning = ref(false)
  const atHand = computed(() => {
    const [id = '', worker] = focused.value?.split('/') ?? []
    const visit = board.visits.value.find((one) => one.id === id)
    return visit ? { visit, from: worker } : undefined
  })

  function reassign(visit: BoardVisit, from?: string): void {
    if (isOpen(visit)) reassigning.value = { visit, from }
    else showToast(t('console.fit_service_begun'))
  }
  const assign = (visit: BoardVisit) =>
    reassign(visit, visit.crew.length < visit.crewSize ? undefined : visit.crew[0]?.worker)

  /** What was asked for; the drawer closes with it. */
  function takeWish() {
    const wish = reassigning.value
    reassigning.value = undefined
    return wish
  }

  function goAway(id?: string): void {
    const worker = board.workers.value.find((one) => one.id === id)
    if (!worker) return
    const visits = board.visits.value
    const left = leftBy(visits, worker.id, now.value)
    away.value = { worker, left, visits, workers: board.workers.value }
  }

  return { atHand, reassigning, away, isPlanning, reassign, assign, takeWish, goAway }
}
