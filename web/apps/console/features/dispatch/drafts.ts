import type { ApiError } from '@shared/api/error'
import type { Aim, DaySums, Draft, DraftConflict, Weighed, WhatIf } from './types'

/** What the dispatcher asks to be thought out; weights in per cent of the house's. */
export interface Wished {
  aim: Aim
  without: string[]
  more: number
  weights: Record<Weighed, number>
}

/** Only what differs from the house's own is sent. */
export function wishOf(
  store: string,
  day: string,
  { aim, without, more, weights }: Wished,
): WhatIf {
  const other = Object.entries(weights).filter(([, percent]) => percent !== 100)
  return {
    store,
    day,
    aim,
    ...(without.length > 0 ? { without: [...without] } : {}),
    ...(more > 0 ? { more_percent: more } : {}),
    ...(other.length > 0 ? { weights: Object.fromEntries(other) } : {}),
  }
}

/** A line of the comparison: what it is, how it is now, and how in each draft. */
export interface CompareRow {
  key: string
  name: string
  now: number
  then: readonly number[]
  isMoney: boolean
}

/** The counts, then what costs by name; lines that are nothing everywhere are left away. */
export function compareRows(
  drafts: readonly Draft[],
  nameOf: (key: 'served' | 'left_out' | 'changed' | 'total') => string,
): CompareRow[] {
  const [first] = drafts
  if (!first) return []
  // The day as the newest draft saw it.
  const now = drafts[drafts.length - 1]!.plan.now
  const count = (key: 'served' | 'left_out' | 'changed'): CompareRow => ({
    key,
    name: nameOf(key),
    now: now[key],
    then: drafts.map((one) => one.plan.then[key]),
    isMoney: false,
  })
  const costs = now.costs.map(({ code, text }) => ({
    key: code,
    name: text,
    now: valueOf(now, code),
    then: drafts.map((one) => valueOf(one.plan.then, code)),
    isMoney: true,
  }))
  const total: CompareRow = {
    key: 'total',
    name: nameOf('total'),
    now: now.total,
    then: drafts.map((one) => one.plan.then.total),
    isMoney: true,
  }
  const says = (row: CompareRow) => row.now !== 0 || row.then.some((one) => one !== 0)
  return [count('served'), count('left_out'), count('changed'), ...costs.filter(says), total]
}

const valueOf = (sums: DaySums, code: string): number =>
  sums.costs.find((one) => one.code === code)?.value ?? 0

/** The visits that stood in the way of a publication, as the server named them. */
export function conflictsOf({ code, next }: ApiError): readonly DraftConflict[] {
  return code === 'dispatch.draft_conflicts' && Array.isArray(next) ? (next as DraftConflict[]) : []
}
