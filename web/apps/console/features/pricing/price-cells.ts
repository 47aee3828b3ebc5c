import { parseMoney } from '@shared/money'
import type { ItemPrice } from './types'

const fields = ['base', 'per_unit', 'minimum', 'per_extra_worker'] as const
/** The prices of one service as they are typed, in yuan. */
export type PriceCells = { item: string } & Record<(typeof fields)[number], string>

const yuan = (fen: number): string => (fen / 100).toFixed(2)

export const toCells = (items: readonly ItemPrice[]): PriceCells[] =>
  items.map((one) => ({
    item: one.item,
    base: yuan(one.base),
    per_unit: yuan(one.per_unit),
    minimum: yuan(one.minimum),
    per_extra_worker: yuan(one.per_extra_worker),
  }))

/** The items with the typed prices; nothing while one of them is no amount. */
export function fromCells(
  items: readonly ItemPrice[],
  cells: readonly PriceCells[],
): ItemPrice[] | undefined {
  const done: ItemPrice[] = []
  for (const [at, item] of items.entries()) {
    const row = cells[at]
    const typed = fields.map((field) => parseMoney(row?.[field] ?? ''))
    if (typed.some((fen) => fen === undefined)) return undefined
    done.push({ ...item, ...Object.fromEntries(fields.map((field, of) => [field, typed[of]])) })
  }
  return done
}
