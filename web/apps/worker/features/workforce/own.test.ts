import { describe, expect, it } from 'vitest'
import { listDays, type Calendar, type Leave } from './own'

const leave = (from: string, to: string, state: Leave['state'] = 'asked'): Leave => ({
  id: from,
  worker: 'w',
  kind: 'personal',
  from_at: from,
  to_at: to,
  state,
  asked_at: from,
})
const calendar: Calendar = {
  // 24 November in Shanghai, from 08:00 to 18:00.
  shifts: [{ from: '2026-11-24T00:00:00Z', to: '2026-11-24T10:00:00Z' }],
  leave: [
    leave('2026-11-24T16:00:00Z', '2026-11-25T16:00:00Z'),
    leave('2026-11-26T00:00:00Z', '2026-11-26T04:00:00Z', 'withdrawn'),
  ],
}

describe('The days of the calendar (W10)', () => {
  it('are days of Shanghai, with what touches each and nothing withdrawn', () => {
    const days = listDays(calendar, '2026-11-24', 3)
    expect(days.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26'])
    expect(days.map(({ shifts }) => shifts.length)).toEqual([1, 0, 0])
    // Leave from midnight to midnight is one day, not two.
    expect(days.map((one) => one.leave.length)).toEqual([0, 1, 0])
  })
})
