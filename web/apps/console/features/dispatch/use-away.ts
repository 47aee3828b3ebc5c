import { computed, ref, shallowRef } from 'vue'
import { showToast } from '@kit/toast'
import { t as kit } from '@kit/words'
import { ApiError } from '@shared/api/error'
import { useGuarded } from '../../desk/guarded'
import { t } from '../../words'
import { isPinnedTo, proposeHandovers, type Handover } from './away'
import type { BoardVisit, BoardWorker } from './board'
import { assignCrew, listCandidates, saveDayOff } from './calls'
import type { Candidates } from './types'
import { crewWith } from './use-moves'

/** A handover as the dispatcher left it: taken or not, to whom, and what the server said. */
export interface Line extends Handover {
  isTaken: boolean
  refused?: string
}
interface Given {
  visit: BoardVisit
  version: number
}

/**
 * F5: what somebody leaves behind who cannot come today, as proposals. Nothing changes before it is
 * accepted; what is refused then stays here with its reason.
 */
export function useAway(
  worker: BoardWorker,
  visits: readonly BoardVisit[],
  day: string,
  mayGiveOff: boolean,
  done: () => void,
) {
  const lines = ref<Line[]>([])
  const pinned = visits.filter((one) => isPinnedTo(one, worker.id))
  const isKnown = shallowRef(false)
  const { isBusy, problem, guarded } = useGuarded()
  const chosen = computed(() => lines.value.filter((one) => one.isTaken && one.to))

  async function propose(of: readonly BoardVisit[]): Promise<Handover[]> {
    const answers = new Map<string, Candidates>()
    await Promise.all(of.map(async ({ id }) => answers.set(id, await listCandidates(id))))
    return proposeHandovers(of, answers, worker.id)
  }

  const load = () =>
    guarded(async () => {
      const made = await propose(visits.filter((one) => !pinned.includes(one)))
      lines.value = made.map((one) => ({ ...one, isTaken: one.to !== undefined }))
      isKnown.value = true
    })

  async function give(line: Line): Promise<Given | undefined> {
    const { visit, version, to } = line
    try {
      const crew = await assignCrew(visit.id, crewWith(visit, worker.id, to!), version, 'suggested')
      return { visit, version: crew.version }
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      line.refused = cause.message
      line.isTaken = false
      return undefined
    }
  }

  /** One after another: each is judged with the ones before it in place. */
  const accept = () =>
    guarded(async () => {
      const given: Given[] = []
      for (const line of chosen.value) {
        const one = await give(line)
        if (one) given.push(one)
      }
      if (mayGiveOff) await saveDayOff(worker.id, day)
      showToast(t('console.away_done', { name: worker.name, count: given.length }), {
        tone: 'ok',
        action: { label: kit('kit.undo'), run: () => takeBack(worker, given, mayGiveOff && day) },
      })
      const isGiven = (line: Line) => given.some(({ visit }) => visit.id === line.visit.id)
      lines.value = lines.value.filter((line) => !isGiven(line))
      if (!lines.value.some(({ refused }) => refused)) done()
    })

  return { lines, pinned, chosen, isKnown, isBusy, problem, load, accept }
}

/** As it was: the shift of the day first, then each crew, also where a rule is bent by it. */
async function takeBack(
  worker: BoardWorker,
  given: readonly Given[],
  day: string | false,
): Promise<void> {
  const [shift] = worker.shifts
  try {
    if (day && shift) await saveDayOff(worker.id, day, shift)
    for (const { visit, version } of given) {
      const before = visit.crew.map((one) => one.worker)
      await assignCrew(visit.id, before, version, 'forced')
    }
    showToast(t('console.board_undone'), { tone: 'ok' })
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    showToast(cause.message, { tone: 'danger' })
  }
}
