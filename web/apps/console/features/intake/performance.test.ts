import { describe, expect, it } from 'vitest'
import type { StorePerformance } from './calls'
import { share, sharedTurnover, spoken, whyNot } from './performance'

const row: StorePerformance = {
  store: 'a',
  asked: 0,
  accepted: 0,
  refused: 0,
  handed_on: 0,
  escalated: 0,
  in_time: 0,
  ordered: 0,
  results: [],
  refusals: [],
  helped: 0,
  was_helped: 0,
  credit_brought: 0,
  credit_served: 0,
}

// ST-05
describe('the performance of stores in words', () => {
  it('has no share of nothing', () => {
    expect(share(0, 0)).toBe('–')
    expect(share(1, 3)).toBe('33 %')
  })
  it('says seconds as people do', () => {
    expect(spoken(undefined)).toBe('–')
    expect(spoken(119)).toBe('119 秒')
    expect(spoken(120)).toBe('2 分钟')
  })
  it('names the most frequent reasons first, without what was served', () => {
    const reasons = whyNot({
      ...row,
      results: [
        { result: 'served', count: 9 },
        { result: 'unreachable', count: 2 },
      ],
      refusals: [{ reason: '太远', count: 5 }],
    })
    expect(reasons).toBe('太远 5 · 联系不上 2')
  })
  it('shows turnover only where it was shared', () => {
    expect(sharedTurnover(row)).toBe('–')
    expect(sharedTurnover({ ...row, credit_brought: 3360 })).toContain('33.60')
  })
})
