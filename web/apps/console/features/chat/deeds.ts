import type { Chat, ChatRow } from './types'

export type Deed = 'take' | 'take_over' | 'answer'

/** What has to be done before one may write: nothing, where nobody or oneself has it. */
export function nextDeed({
  is_mine: isMine,
  row,
}: Pick<Chat, 'is_mine' | 'row'>): Deed | undefined {
  if (row.state === 'closed') return undefined
  if (isMine) return 'answer'
  return row.owner ? 'take_over' : 'answer'
}

/** Who waits longest is asked for first; then the one with something unread. */
export const firstWaiting = (rows: readonly ChatRow[]): ChatRow | undefined =>
  rows.find(({ awaiting_since: since }) => since) ?? rows.find(({ unread }) => unread > 0)

/** The next in the list, by the keyboard; stays at its ends. */
export function neighbour(rows: readonly ChatRow[], id: string, by: number): ChatRow | undefined {
  const at = rows.findIndex((one) => one.id === id)
  if (at < 0) return rows[0]
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))]
}
