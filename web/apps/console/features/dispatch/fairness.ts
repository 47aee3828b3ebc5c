import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type Fairness = AnswerOf<'GET /fairness'>
export type FairRow = Fairness['items'][number]
export type Appeal = Fairness['appeals'][number]

const key = ['fairness']

/** BE-08: four weeks of everybody of the store, and the appeals that wait. */
export const loadFairness = (store: string) => call('GET /fairness', { store })
export const fairnessKey = (store: string) => [...key, store]
export const decideAppeal = (id: string, isUpheld: boolean) =>
  call('PUT /appeals/{id}/decision', { id }, { is_upheld: isUpheld }, { stale: key })

/** Hours above or below the mean, with its sign: 90 → «+1.5», -30 → «−0.5». */
export function aboveMean(minutes: number, mean: number): string {
  const hours = (minutes - mean) / 60
  const text = Math.abs(hours).toFixed(1)
  if (text === '0.0') return text
  return `${hours > 0 ? '+' : '−'}${text}`
}

/** Those with the fewest hours first: they are to be given work. */
export const byHours = (rows: readonly FairRow[]): FairRow[] =>
  rows.toSorted((one, other) => one.share.work_min - other.share.work_min)
