import type { Complaint, RunningPromise } from './types'

export type Deed =
  | 'respond'
  | 'examine'
  | 'decide'
  | 'close'
  | 'follow_up'
  | 'commit'
  | 'note'
  | 'silence'
  | 'photos'

type Stand = Pick<Complaint, 'satisfaction'> & { row: Pick<Complaint['row'], 'state'> }

/** What has to be done next; nothing while a second person is asked, and when all is done. */
export function nextDeed({ row, satisfaction }: Stand): Deed | undefined {
  if (row.state === 'open') return 'respond'
  if (row.state === 'responded') return 'examine'
  if (row.state === 'examined') return 'decide'
  if (row.state === 'decided') return 'close'
  // Who was not reached is called again (CP-06).
  const isCalled = satisfaction === 'satisfied' || satisfaction === 'unsatisfied'
  return row.state === 'closed' && !isCalled ? 'follow_up' : undefined
}

export const isOver = ({ row }: Stand): boolean =>
  row.state === 'closed' || row.state === 'withdrawn'

/** What may be done besides: prevention outlives the file, the worker is asked while it is open. */
export function otherDeeds(complaint: Stand & Pick<Complaint, 'workers' | 'steps'>): Deed[] {
  if (complaint.row.state === 'withdrawn') return ['note']
  const isHeard = complaint.steps.some(
    ({ kind }) => kind === 'worker_said' || kind === 'worker_silent',
  )
  const mayBeSilent = !isOver(complaint) && complaint.workers.length > 0 && !isHeard
  const mayShow = !isOver(complaint)
  return [
    'commit',
    ...(mayBeSilent ? (['silence'] as const) : []),
    ...(mayShow ? (['photos'] as const) : []),
    'note',
  ]
}

/** Those that still have to be kept (lapsed: kept too late, and over); a commitment's clock stands with the commitment itself. */
export const runningPromises = ({ promises }: Pick<Complaint, 'promises'>): RunningPromise[] =>
  promises.filter(
    ({ promise, state }) => promise !== 'commitment' && (state === 'running' || state === 'paused'),
  )

/** Nobody waits any more for what was promised in a file that was withdrawn; prevention goes on. */
export const isDropped = (
  { row }: Stand,
  { kind, done_at: done }: Pick<Complaint['commitments'][number], 'kind' | 'done_at'>,
): boolean => row.state === 'withdrawn' && kind === 'to_customer' && !done
