import type { ComplaintRow } from './types'

/** What is on the wall: open cases, whoever has the least time left on top. */
export interface Wall {
  items: ComplaintRow[]
  next_cursor?: string
}

const isOver = ({ state }: ComplaintRow): boolean => state === 'closed' || state === 'withdrawn'
const dueOf = ({ next }: ComplaintRow): number => (next ? Date.parse(next.due_at) : Infinity)

/** The wall with one case as it is now: new, at its place by the time left, or gone. */
export function withCase(wall: Wall, row: ComplaintRow): Wall {
  const others = wall.items.filter(({ id }) => id !== row.id)
  if (isOver(row)) return { ...wall, items: others }
  const later = others.findIndex((one) => dueOf(one) > dueOf(row))
  const at = later < 0 ? others.length : later
  return { ...wall, items: [...others.slice(0, at), row, ...others.slice(at)] }
}
