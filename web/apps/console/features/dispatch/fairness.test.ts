import { describe, expect, it } from 'vitest'
import { aboveMean, byHours, type FairRow } from './fairness'

// BE-08
describe('The fairness table', () => {
  it('says how far from the mean somebody is', () => {
    expect(aboveMean(690, 600)).toBe('+1.5')
    expect(aboveMean(570, 600)).toBe('−0.5')
    expect(aboveMean(601, 600)).toBe('0.0')
  })

  it('begins with who has the fewest hours', () => {
    const row = (worker: string, work_min: number): FairRow => ({
      worker,
      number: worker,
      name: worker,
      share: { worker, visits: 1, work_min, road_m: 0, grabbed: 0, refused: 0, value: 0 },
    })
    const rows = byHours([row('a', 300), row('b', 0), row('c', 120)])
    expect(rows.map((one) => one.worker)).toEqual(['b', 'c', 'a'])
  })
})
