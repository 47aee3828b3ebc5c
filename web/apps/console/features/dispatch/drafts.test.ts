import { describe, expect, it } from 'vitest'
import { ApiError } from '@shared/api/error'
import { compareRows, conflictsOf, wishOf } from './drafts'
import type { DaySums, Draft } from './types'

const sums = (more: Partial<DaySums>): DaySums => ({
  served: 3,
  left_out: 0,
  changed: 0,
  costs: [
    { code: 'dispatch.cost_travel', text: '路程', value: 900 },
    { code: 'dispatch.cost_overtime', text: '加班', value: 0 },
  ],
  total: 900,
  ...more,
})
const draft = (number: number, then: Partial<DaySums>): Draft => ({
  id: `d${number}`,
  number,
  wish: { store: 's', day: '2026-11-24' },
  made_at: '',
  plan: {
    store: 's',
    day: '2026-11-24',
    moves: [],
    unserved: [],
    now: sums({}),
    then: sums(then),
    extra_visits: 0,
    extra_served: 0,
  },
})

// DP-03, DP-06
describe('Drafts side by side', () => {
  it('compare counts and costs by name, without lines that say nothing', () => {
    const rows = compareRows(
      [draft(1, { served: 2, left_out: 1, total: 700 }), draft(2, { changed: 2 })],
      (key) => key,
    )
    expect(rows.map(({ key }) => key)).toEqual([
      'served',
      'left_out',
      'changed',
      'dispatch.cost_travel',
      'total',
    ])
    expect(rows[0]).toMatchObject({ now: 3, then: [2, 3], isMoney: false })
    expect(rows[4]).toMatchObject({ now: 900, then: [700, 900], isMoney: true })
    expect(compareRows([], (key) => key)).toEqual([])
  })

  it('ask only for what differs from the house', () => {
    const weights = { travel: 100, regulars: 100, fairness: 200, merits: 100, change: 0 }
    expect(wishOf('s', 'd', { aim: 'anew', without: [], more: 0, weights })).toEqual({
      store: 's',
      day: 'd',
      aim: 'anew',
      weights: { fairness: 200, change: 0 },
    })
    const plain = { travel: 100, regulars: 100, fairness: 100, merits: 100, change: 100 }
    expect(wishOf('s', 'd', { aim: 'repair', without: ['li'], more: 10, weights: plain })).toEqual({
      store: 's',
      day: 'd',
      aim: 'repair',
      without: ['li'],
      more_percent: 10,
    })
  })

  it('name what stood in the way, and nothing of other refusals', () => {
    const next = [{ visit: 'v', why: { code: 'dispatch.visit_pinned', text: '已锁定' } }]
    const refusal = (code: string) => new ApiError(409, code, '', [], '', undefined, next)
    expect(conflictsOf(refusal('dispatch.draft_conflicts'))).toEqual(next)
    expect(conflictsOf(refusal('dispatch.draft_is_published'))).toEqual([])
  })
})
