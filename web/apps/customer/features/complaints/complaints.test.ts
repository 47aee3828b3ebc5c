import { describe, expect, it } from 'vitest'
import { mayWithdraw, promiseOf, titleOf, visitFor } from './complaints'
import type { Complaint } from './contract'

const one = (state: Complaint['state'], times: Partial<Complaint> = {}) =>
  ({ state, steps: [], remedies: [], amount: 0, ...times }) as unknown as Complaint
const [soon, later] = ['2026-11-22T02:15:00Z', '2026-11-24T10:00:00Z']

describe('A customer’s complaint', () => {
  it('names the answer as long as it is owed, then the day it is settled by', () => {
    // CP-02, CP-03
    expect(promiseOf(one('open', { response_by: soon, final_by: later }))).toEqual({
      kind: 'response_by',
      at: soon,
    })
    expect(promiseOf(one('examined', { final_by: later }))).toEqual({ kind: 'final_by', at: later })
    expect(promiseOf(one('responded'))).toBeUndefined()
  })

  it('promises nothing any more once it is decided or over, and is withdrawn only before', () => {
    expect(promiseOf(one('decided', { final_by: later }))).toBeUndefined()
    expect(promiseOf(one('withdrawn', { response_by: soon }))).toBeUndefined()
    expect(['open', 'asked', 'decided'].map((s) => mayWithdraw(one(s as 'open')))).toEqual([
      true,
      true,
      true,
    ])
    expect([mayWithdraw(one('closed')), mayWithdraw(one('withdrawn'))]).toEqual([false, false])
  })

  it('is about the last visit that has begun, not one called off nor one to come', () => {
    const visit = (id: string, day: number, state = 'done') => ({
      id,
      state,
      starts_at: `2026-11-${day}T01:00:00Z`,
    })
    const now = Date.parse('2026-11-22T09:00:00Z')
    const visits = [visit('a', 20), visit('b', 21, 'cancelled'), visit('c', 25, 'assigned')]
    expect(visitFor(visits, now)?.id).toBe('a')
    expect(visitFor([visit('c', 25, 'assigned')], now)?.id).toBe('c')
    expect(visitFor([], now)).toBeUndefined()
  })

  it('that nobody made is named as what we noticed ourselves', () => {
    // BE-11
    expect(titleOf({ channel: 'phone', kind: 'late' })).toBe('来晚了')
    expect(titleOf({ channel: 'system', kind: 'late' })).toBe('没有准时到')
    expect(titleOf({ channel: 'system', kind: 'quality' })).toBe('没有一次做到位')
  })
})
