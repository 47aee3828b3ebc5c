import { expect, it } from 'vitest'
import { sameDayLine, type OtherVisit } from './same-day'

const visit: OtherVisit = {
  order: 'o',
  number: 'XH01-1',
  item: { zh: '日常保洁', en: 'Daily cleaning' },
  starts_at: '2026-11-24T01:00:00Z',
  ends_at: '2026-11-24T04:00:00Z',
  is_overlapping: true,
  gap_min: 0,
}

// F1, BK-11: whoever books or moves knows what they already have that day.
it('Another visit of the day is told with its time, and how near it is', () => {
  expect(sameDayLine(visit)).toBe('日常保洁 09:00–12:00，和这次时间重叠')
  expect(sameDayLine({ ...visit, is_overlapping: false, gap_min: 30 })).toBe(
    '日常保洁 09:00–12:00，和这次相隔 30 分钟',
  )
})
