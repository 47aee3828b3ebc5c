import { clockOf, dayOf } from '@shared/date'
import { parseMoney } from '@shared/money'
import type { Diagnosis } from './repairs'

/** A line a part: name, count, price of one. Nothing where a line does not say all three. */
export function partsOf(text: string): Diagnosis['parts'] | undefined {
  const parts: Diagnosis['parts'] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const [price, count, ...name] = line.trim().split(/\s+/).reverse()
    const fen = parseMoney(price ?? '')
    const many = Number(count)
    const isWhole = Number.isInteger(many) && many > 0
    if (fen === undefined || !isWhole || name.length === 0) return undefined
    parts.push({ name: name.reverse().join(' '), count: many, price: fen })
  }
  return parts
}

/** Fen as typed: «30» or «4.50»; nothing where there is none. */
export const yuanText = (fen: number): string =>
  fen === 0 ? '' : fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)

/** The parts as they are typed: partsOf reads them back. */
export const partsText = (parts: Diagnosis['parts']): string =>
  parts.map(({ name, count, price }) => `${name} ${count} ${yuanText(price) || '0'}`).join('\n')

/** For a field of day and time, in Shanghai. */
export const momentText = (at: string | undefined): string =>
  at ? `${dayOf(at)}T${clockOf(at)}` : ''
