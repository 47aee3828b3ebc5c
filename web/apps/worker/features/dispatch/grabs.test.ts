import { describe, expect, it } from 'vitest'
import { isAfterOthers, isOpen, takable, type Grab } from './grabs'

// DP-07, BE-08
describe('A visit that is put up', () => {
  const grab = { open_from: '2026-11-24T01:30:00Z' }

  it('can be taken from its hour on', () => {
    expect(isOpen(grab, Date.parse('2026-11-24T01:29:59Z'))).toBe(false)
    expect(isOpen(grab, Date.parse('2026-11-24T01:30:00Z'))).toBe(true)
  })

  it('is for the taking where no limit of hours or rest is in the way', () => {
    const item = { zh: '日常保洁', en: 'Cleaning' }
    const one: Grab = {
      visit: 'one',
      role: 'leader',
      item,
      starts_at: grab.open_from,
      ends_at: grab.open_from,
      crew_size: 1,
      area: '徐汇区',
      latitude: 31.2,
      longitude: 121.4,
      ...grab,
    }
    const barred = { ...one, visit: 'other', limit: '当天工作 585 分钟，最多 480 分钟' }
    expect(takable({ items: [one, barred] })).toEqual([one])
    expect(takable(undefined)).toEqual([])
  })

  it('opens later for who has worked more than the mean', () => {
    const fair = { worked_min: 601, mean_min: 600, fair_min: 30 }
    expect(isAfterOthers(fair)).toBe(true)
    expect(isAfterOthers({ ...fair, worked_min: 600 })).toBe(false)
    expect(isAfterOthers({ ...fair, fair_min: 0 })).toBe(false)
  })
})
