import type { StandIn } from './standins'

/** Those who hold for always, in their order: only they can be moved. */
export const standing = (items: readonly StandIn[]): StandIn[] => items.filter((one) => !one.day)

/** The ids as they are when that one goes a place up or down; nothing where there is no place. */
export function moved(
  items: readonly StandIn[],
  id: string,
  step: -1 | 1,
): readonly string[] | undefined {
  const ids = standing(items).map((one) => one.id)
  const from = ids.indexOf(id)
  const to = from + step
  const other = ids[to]
  if (from < 0 || other === undefined) return undefined
  ids[from] = other
  ids[to] = id
  return ids
}
