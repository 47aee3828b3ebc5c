import { describe, expect, it } from 'vitest'
import type { OfficePromise } from './calls'
import { deedsOf } from './deeds'

const row = (what: Partial<OfficePromise['promise']>, isByHand = false): OfficePromise => ({
  promise: {
    id: '1',
    kind: 'start',
    source: 'order',
    state: 'running',
    owed_by: 'company',
    amount: 0,
    is_agreed: true,
    is_disputed: false,
    sides: [{ side: 'customer', said: 'agreed' }],
    made_at: '2026-11-22T08:00:00Z',
    ...what,
  },
  customer_name: '林*',
  order_number: '',
  worker_name: '',
  owner_name: '',
  complaint_number: '',
  is_by_hand: isByHand,
})

// BE-03
describe('The deeds on a promise', () => {
  it('leave results to the facts, but for what was written by hand', () => {
    expect(deedsOf(row({}), () => true)).toEqual(['disputed', 'waive'])
    expect(deedsOf(row({}, true), () => true)).toEqual(['kept', 'broken', 'disputed', 'waive'])
  })

  it('are none once it is over, and fewer with fewer rights', () => {
    expect(deedsOf(row({ state: 'broken' }, true), () => true)).toEqual([])
    expect(deedsOf(row({}), (right) => right === 'promises.write')).toEqual(['disputed'])
    expect(deedsOf(row({ sides: [] }), (right) => right === 'promises.waive')).toEqual(['waive'])
  })
})
