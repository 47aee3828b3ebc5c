import type { Bar, Row } from './board'

export interface Place {
  row: number
  bar: number
}
export type Direction = 'left' | 'right' | 'up' | 'down'

/** Where the arrow leads from a visit: its neighbour in the row, or the nearest in time above or
 * below; rows without visits are passed over. Nothing at the edge. */
export function walk(rows: readonly Row[], from: Place, direction: Direction): Place | undefined {
  const bar = rows[from.row]?.bars[from.bar]
  if (!bar) return undefined
  if (direction === 'left' || direction === 'right') {
    const next = from.bar + (direction === 'left' ? -1 : 1)
    return rows[from.row]?.bars[next] ? { row: from.row, bar: next } : undefined
  }
  const by = direction === 'up' ? -1 : 1
  for (let row = from.row + by; row >= 0 && row < rows.length; row += by) {
    const nearest = nearestBar(rows[row]?.bars ?? [], bar.visit.start)
    if (nearest >= 0) return { row, bar: nearest }
  }
  return undefined
}

export function nearestBar(bars: readonly Bar[], start: number): number {
  let best = -1
  let distance = Infinity
  bars.forEach((bar, at) => {
    const away = Math.abs(bar.visit.start - start)
    if (away < distance) [best, distance] = [at, away]
  })
  return best
}

export const placeOf = (rows: readonly Row[], key: string): Place | undefined => {
  for (const [row, one] of rows.entries()) {
    const bar = one.bars.findIndex((each) => each.key === key)
    if (bar >= 0) return { row, bar }
  }
  return undefined
}
