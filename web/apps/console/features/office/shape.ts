import { formatMoney, parseMoney } from '@shared/money'

/** How a setting is shown and asked for; on the wire it is a number, a text or yes/no. */
export type Shape = 'number' | 'time' | 'money' | 'choice' | 'switch' | 'text'

const times = /^(shown_(from|to)_min|lunch_(from|to)_min|quiet_(from|to)_min|address_from_minute)$/
const choices: Readonly<Record<string, readonly string[]>> = {
  'dispatch.mode.mode': ['automatic', 'suggested', 'manual', 'grabbed'],
  'deals.comparison.place': ['store', 'city'],
  'orders.defaults.relation': ['employee', 'introduced', 'dispatched', 'partner'],
}
const amounts: readonly string[] = ['ledger.credit.limit', 'notify.habits.important_fen']

export const choicesOf = (setting: string, name: string): readonly string[] =>
  choices[`${setting}.${name}`] ?? []

export function shapeOf(setting: string, name: string, value: unknown): Shape | undefined {
  if (typeof value === 'boolean') return 'switch'
  if (typeof value === 'string') return choicesOf(setting, name).length > 0 ? 'choice' : 'text'
  if (typeof value !== 'number') return undefined
  if (amounts.includes(`${setting}.${name}`)) return 'money'
  return times.test(name) ? 'time' : 'number'
}

const two = (number: number): string => String(number).padStart(2, '0')

/** As it stands in the field: 1260 → `21:00`, 500000 fen → `5000.00`. */
export function toField(shape: Shape, value: unknown): string {
  if (shape === 'time') return `${two(Math.floor(Number(value) / 60))}:${two(Number(value) % 60)}`
  if (shape === 'money') return (Number(value) / 100).toFixed(2)
  return String(value)
}

/** What was typed, as it goes on the wire; nothing where it is no such thing. */
export function fromField(shape: Shape, typed: string): number | string | undefined {
  const text = typed.trim()
  if (shape === 'money') return parseMoney(text)
  if (shape === 'number') return /^\d{1,9}$/.test(text) ? Number(text) : undefined
  if (shape === 'time') {
    const match = /^(\d{2}):(\d{2})$/.exec(text)
    return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
  }
  return text
}

/** As a person says it, for «default …». */
export const toWords = (shape: Shape, value: unknown): string =>
  shape === 'money' ? formatMoney(Number(value)) : toField(shape, value)
