import { describe, expect, it } from 'vitest'
import type { IncidentRow } from './calls'
import { heardLateMin, momentOf, noteOf, takenAfterS, whoOf } from './looks'

const row = (more: Partial<IncidentRow>): IncidentRow =>
  ({
    heard_at: '2026-11-24T01:00:00Z',
    raised_at: '2026-11-24T01:00:00Z',
    worker_name: '',
    customer_name: '',
    ...more,
  }) as IncidentRow

describe('what the wall says of an incident', () => {
  it('counts from when the house heard of it', () => {
    expect(takenAfterS(row({}))).toBeUndefined()
    expect(takenAfterS(row({ acknowledged_at: '2026-11-24T01:00:12Z' }))).toBe(12)
    expect(heardLateMin(row({}))).toBeUndefined()
    expect(heardLateMin(row({ raised_at: '2026-11-24T00:23:00Z' }))).toBe(37)
  })
  it('tells moments to the second', () => {
    expect(momentOf('2026-11-24T01:00:07Z')).toMatch(/09:00:07$/)
  })
  it('names who it is about', () => {
    expect(whoOf(row({ worker_name: '王秀英', customer_name: '林*' }))).toBe('王秀英 · 林*')
    expect(whoOf(row({}))).not.toBe('')
  })
  it('tells names of levels and kinds in words, and leaves what somebody wrote', () => {
    const step = { sequence: 1, at: '', actor_kind: 'system', actor_name: '' } as const
    expect(noteOf({ ...step, kind: 'escalated', note: 'manager' })).toBe('店长')
    expect(noteOf({ ...step, kind: 'kind_set', note: 'fire' })).toBe('火灾、燃气')
    expect(noteOf({ ...step, kind: 'noted', note: 'manager' })).toBe('manager')
    expect(noteOf({ ...step, kind: 'raised' })).toBe('')
  })
})
