import { describe, expect, it } from 'vitest'
import type { RightFile } from './calls'
import { deedsOf } from './deeds'

const file = (row: Partial<RightFile['row']>, more: Partial<RightFile> = {}): RightFile => ({
  row: {
    id: '1',
    number: 'Q261123-0001',
    person: 'customer',
    name: '王*',
    kind: 'copy',
    state: 'open',
    level: 'owner',
    channel: 'phone',
    asker: 'self',
    is_proved: false,
    owner_name: '客服',
    opened_at: '2026-11-23T01:00:00Z',
    due_at: '2026-12-14T01:00:00Z',
    is_overdue: false,
    obstacles: [],
    ...row,
  },
  phone: '',
  corrections: [],
  proved_by: '',
  volumes: 1,
  fetched: 0,
  is_done_at_once: true,
  kept: [],
  steps: [],
  ...more,
})

// LD-10
describe('The deeds on a request about data', () => {
  it('begin with knowing who asks', () => {
    expect(deedsOf(file({}), () => true)).toEqual(['prove', 'refuse'])
    expect(deedsOf(file({}, { proof: 'called_back' }), () => true)).toEqual(['carry_out', 'refuse'])
  })

  it('leave erasing to who may, and judgement to people', () => {
    const closing = file({ kind: 'close_account' }, { proof: 'called_back' })
    expect(deedsOf(closing, (right) => right !== 'rights.erase')).toEqual(['refuse'])
    const why = file({ kind: 'explain' }, { proof: 'called_back', is_done_at_once: false })
    expect(deedsOf(why, () => true)).toEqual(['answer', 'refuse'])
    const worker = file({ kind: 'delete', person: 'worker' }, { proof: 'signed_in' })
    expect(deedsOf(worker, () => true)).toEqual(['answer', 'refuse'])
  })

  it('are none once it is over, but for reading what is frozen', () => {
    const done = file({ state: 'done', kind: 'close_account' })
    expect(deedsOf(done, () => true)).toEqual([])
    const frozen = { kind: 'closed' as const, since: '2026-11-23T01:00:00Z' }
    expect(deedsOf({ ...done, frozen }, () => true)).toEqual(['read'])
    expect(deedsOf({ ...done, frozen }, (right) => right === 'rights.write')).toEqual([])
  })
})
