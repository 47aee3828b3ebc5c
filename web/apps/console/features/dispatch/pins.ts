import { showToast } from '@kit/toast'
import { ApiError } from '@shared/api/error'
import { t } from '../../words'
import type { BoardVisit } from './board'
import { pinVisit, unpinVisit } from './calls'

/** A pinned crew stays, whatever is planned; the same key lets go of it again. */
export const isPinned = (visit: BoardVisit): boolean =>
  visit.crew.length > 0 && visit.crew.every((one) => one.isPinned)

export async function togglePin(visit: BoardVisit): Promise<void> {
  const was = isPinned(visit)
  try {
    await (was ? unpinVisit(visit.id) : pinVisit(visit.id))
    showToast(t(was ? 'console.pin_gone' : 'console.pin_done'), { tone: 'ok' })
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    showToast(cause.message, { tone: 'danger' })
  }
}
