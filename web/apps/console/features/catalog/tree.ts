import type { ItemLine } from './types'

export interface TreeRow {
  item: ItemLine
  depth: number
}

/** Groups with what belongs to them below; what has lost its group stands at the end. */
export function toTree(items: readonly ItemLine[]): TreeRow[] {
  const known = new Set(items.map((one) => one.id))
  const below = (parent: string | undefined, depth: number): TreeRow[] =>
    items
      .filter((one) => (one.parent && known.has(one.parent) ? one.parent : undefined) === parent)
      .flatMap((item) => [{ item, depth }, ...below(item.id, depth + 1)])
  return below(undefined, 0)
}
