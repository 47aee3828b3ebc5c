import { computed, ref, shallowRef } from 'vue'
import { showToast } from '@kit/toast'
import { t as kit } from '@kit/words'
import { ApiError } from '@shared/api/error'
import { newId } from '@shared/api/id'
import { useGuarded } from '@shared/guarded'
import { t } from '../../words'
import { crewOf, isPinnedTo, shiftsOf, toHandovers, type Handover, type Shift } from './away'
import type { BoardVisit, BoardWorker } from './board'
import { listCandidates, makeDraft, publishDraft, saveDayOff, undoDraft } from './calls'
import { conflictsOf } from './drafts'
import type { Candidates, Draft } from './types'

/** A handover as the dispatcher left it: taken or not, to whom, and what the server said. */
export interface Line extends Handover {
  isTaken: boolean
  refused?: string
}
/** Who cannot come, when and where, and the day as it was then. */
export interface Leaving {
  worker: BoardWorker
  left: readonly BoardVisit[]
  visits: readonly BoardVisit[]
  day: string
  store: string
}

/**
 * F5: what somebody leaves behind who cannot come today, as one new plan of the day with the fewest
 * changes. Nothing changes before it is accepted, and then all of it or nothing.
 */
export function useAway(of: Leaving, mayGiveOff: boolean, done: () => void) {
  const { worker, day, store, visits: all } = of
  const mine = of.left
  const lines = ref<Line[]>([])
  const shifts = shallowRef<readonly Shift[]>([])
  const draft = shallowRef<Draft>()
  const pinned = mine.filter((one) => isPinnedTo(one, worker.id))
  const isKnown = shallowRef(false)
  const { isBusy, problem, guarded } = useGuarded(tellConflicts)
  const chosen = computed(() => lines.value.filter((one) => one.isTaken && one.to))

  function tellConflicts(cause: ApiError): void {
    const conflicts = conflictsOf(cause)
    for (const line of lines.value) {
      const why = conflicts.find((one) => one.visit === line.visit.id)?.why.text
      if (why === undefined) continue
      line.refused = why
      line.isTaken = false
    }
  }
  const deed = (work: () => Promise<void>) => {
    for (const line of lines.value) delete line.refused
    return guarded(work)
  }

  async function rank(of: readonly BoardVisit[]): Promise<Map<string, Candidates>> {
    const answers = new Map<string, Candidates>()
    await Promise.all(of.map(async ({ id }) => answers.set(id, await listCandidates(id))))
    return answers
  }

  /** The whole day thought over once, and the ranked people beside it. */
  const load = () =>
    deed(async () => {
      const left = mine.filter((one) => !pinned.includes(one))
      const wish = { store, day, aim: 'repair' as const, without: [worker.id] }
      const [made, answers] = await Promise.all([makeDraft(wish, newId()), rank(left)])
      draft.value = made
      const found = toHandovers(left, made.plan, answers, worker.id)
      lines.value = found.map((one) => ({ ...one, isTaken: one.to !== undefined }))
      shifts.value = shiftsOf(all, made.plan, worker.id)
      isKnown.value = true
    })

  /** All that is chosen at once, or nothing: then each line in the way says why. */
  const accept = () =>
    deed(async () => {
      const made = draft.value
      const moves = [
        ...chosen.value.map((line) => crewOf(line, worker.id)),
        ...shifts.value.map(({ move }) => move),
      ]
      if (made && chosen.value.length > 0) await publishDraft(made.id, newId(), moves)
      if (mayGiveOff) await saveDayOff(worker.id, day)
      const given = chosen.value.length > 0 ? made?.id : undefined
      showToast(t('console.away_done', { name: worker.name, count: chosen.value.length }), {
        tone: 'ok',
        action: { label: kit('kit.undo'), run: () => takeBack(worker, given, mayGiveOff && day) },
      })
      done()
    })

  return { lines, shifts, pinned, chosen, isKnown, isBusy, problem, load, accept }
}

/** As it was: the shift of the day first, then all crews at once. */
async function takeBack(
  worker: BoardWorker,
  draft: string | undefined,
  day: string | false,
): Promise<void> {
  const [shift] = worker.shifts
  try {
    if (day && shift) await saveDayOff(worker.id, day, shift)
    if (draft) await undoDraft(draft)
    showToast(t('console.board_undone'), { tone: 'ok' })
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    showToast(cause.message, { tone: 'danger' })
  }
}
