import { parseMoney } from '@shared/money'
import type { ItemPrice, Reduction } from './types'

const fields = ['base', 'per_unit', 'minimum', 'per_extra_worker'] as const
const offFields = ['off', 'offer_zh', 'offer_en', 'off_from', 'off_until'] as const
/** The prices of one service as they are typed, in yuan; and what is taken off for a time, in %. */
export type PriceCells = { item: string } & Record<
  (typeof fields)[number] | (typeof offFields)[number],
  string
>

const yuan = (fen: number): string => (fen / 100).toFixed(2)

export const toCells = (items: readonly ItemPrice[]): PriceCells[] =>
  items.map((one) => ({
    item: one.item,
    base: yuan(one.base),
    per_unit: yuan(one.per_unit),
    minimum: yuan(one.minimum),
    per_extra_worker: yuan(one.per_extra_worker),
    off: one.reduction ? `${one.reduction.basis_points / 100}` : '',
    offer_zh: one.reduction?.name.zh ?? '',
    offer_en: one.reduction?.name.en ?? '',
    off_from: one.reduction?.from ?? '',
    off_until: one.reduction?.until ?? '',
  }))

const mostPercent = 90
/** What is taken off, whole or not at all: a percentage, a name in both languages, its days. */
function reductionOf(row: PriceCells): Reduction | 'wrong' | undefined {
  const typed = offFields.map((field) => row[field].trim())
  if (typed.every((text) => text === '')) return undefined
  const [off, zh, en, from, until] = typed as [string, string, string, string, string]
  const percent = /^\d+(\.\d{1,2})?$/.test(off) ? Number(off) : 0
  if (percent <= 0 || percent > mostPercent || !zh || !en || !from || !until) return 'wrong'
  return { name: { zh, en }, basis_points: Math.round(percent * 100), from, until }
}

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
    const reduction = row && reductionOf(row)
    if (reduction === 'wrong') return undefined
    const rest = { ...item }
    delete rest.reduction
    const prices = Object.fromEntries(fields.map((field, of) => [field, typed[of]]))
    done.push({ ...rest, ...prices, ...(reduction ? { reduction } : {}) })
  }
  return done
}
