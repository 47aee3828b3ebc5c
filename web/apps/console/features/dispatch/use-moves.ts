import { ref } from 'vue'
import { showToast } from '@kit/toast'
import { t as kit } from '@kit/words'
import { ApiError } from '@shared/api/error'
import { t } from '../../words'
import type { BoardVisit, BoardWorker } from './board'
import { instantOf } from './board-data'
import { assignCrew, moveStart, withdrawCrew } from './calls'

export interface Move {
  visit: BoardVisit
  /** The crew as it shall be, the leader first. */
  workers: string[]
  start: number
  isForced?: boolean
}

interface Board {
  day: () => string
  workers: () => readonly BoardWorker[]
  patch: (visit: BoardVisit) => void
  settle: (id: string) => Promise<void>
}

/** The crew after one of its places was given to somebody else, or an open place was filled. */
export function crewWith(visit: BoardVisit, from: string | undefined, to: string): string[] {
  const crew = visit.crew.map((one) => one.worker)
  if (from === undefined) return crew.includes(to) ? crew : [...crew, to]
  return [...new Set(crew.map((one) => (one === from ? to : one)))]
}

/**
 * Gives a visit other people or another time: at once on the screen, then at the server. Refused:
 * it goes back, with the reason; another dispatcher was faster (409, 412): the newest is shown.
 */
export function useMoves(board: Board) {
  const inQuestion = ref<{ move: Move; reason: string }>()
  let last: (() => unknown) | undefined

  async function move(wish: Move, isUndo = false): Promise<void> {
    const { visit } = wish
    board.patch(shownAs(wish))
    try {
      const version = await send(board.day(), wish)
      const back = () => {
        last = undefined
        const workers = visit.crew.map((one) => one.worker)
        const now = { ...shownAs(wish), version }
        return move({ visit: now, workers, start: visit.start, isForced: true }, true)
      }
      last = isUndo ? undefined : back
      showToast(isUndo ? t('console.board_undone') : saidOf(wish), {
        tone: 'ok',
        ...(isUndo ? {} : { action: { label: kit('kit.undo'), run: back } }),
      })
    } catch (cause) {
      refuse(cause, wish)
    } finally {
      await board.settle(visit.id)
    }
  }

  function refuse(cause: unknown, wish: Move): void {
    if (!(cause instanceof ApiError)) throw cause
    if (cause.code === 'dispatch.breaks_rule' && !wish.isForced && mayBeForced(cause.next)) {
      inQuestion.value = { move: wish, reason: cause.message }
      return
    }
    const isOvertaken = cause.status === 412 || cause.code === 'dispatch.visit_moved_on'
    const text = isOvertaken ? t('console.board_overtaken') : cause.message
    showToast(text, { tone: 'danger' })
  }

  function saidOf({ workers }: Move): string {
    const names = workers.map((id) => board.workers().find((one) => one.id === id)?.name ?? '')
    return names.length > 0
      ? t('console.board_done', { names: names.join(' · ') })
      : t('console.board_withdrawn')
  }

  return { inQuestion, move, undo: () => last?.() }
}

/** The house's own rules a dispatcher may bend; skills, papers and rest they may not. */
const bendable =
  /(too_far|(outside|before|after|no)_shift|late_\w+|no_break|not_a_leader|no_leader|no_vehicle)$/

export const mayBeForced = (next: unknown): boolean =>
  Array.isArray(next) &&
  next.length > 0 &&
  next.every((one: unknown) => {
    const { code } = one as { code?: unknown }
    return typeof code === 'string' && bendable.test(code)
  })

/** The new time first, then the new crew; gives the visit's version afterwards. */
async function send(day: string, { visit, workers, start, isForced }: Move): Promise<number> {
  let { version } = visit
  const before = visit.crew.map((one) => one.worker)
  const isCrewNew = workers.join() !== before.join()
  if (start !== visit.start) {
    const moved = await moveStart(visit.id, version, instantOf(day, start), isCrewNew)
    version = moved.version
  }
  if (!isCrewNew) return version
  if (workers.length === 0) return (await withdrawCrew(visit.id)).version
  const mode = isForced ? 'forced' : 'manual'
  return (await assignCrew(visit.id, workers, version, mode)).version
}

function shownAs({ visit, workers, start }: Move): BoardVisit {
  const crew = workers.map(
    (worker) =>
      visit.crew.find((one) => one.worker === worker) ?? {
        worker,
        isConfirmed: false,
        isPinned: false,
        travelMin: 0,
      },
  )
  return { ...visit, start, crew, state: crew.length === 0 ? 'unassigned' : visit.state }
}
