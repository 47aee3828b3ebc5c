import { describe, expect, it } from 'vitest'
import { firstWaiting, neighbour, nextDeed } from './deeds'
import type { ChatRow } from './types'

const row = (id: string, changes: Partial<ChatRow> = {}): ChatRow => ({
  id,
  state: 'open',
  level: 'agent',
  customer: 'c',
  customer_name: '林*',
  owner_name: '',
  opened_at: '',
  last_at: '',
  is_late: false,
  unread: 0,
  breaches: 0,
  ...changes,
})

describe('A chat at the desk', () => {
  it('is taken over before a colleague answers', () => {
    expect(nextDeed({ is_mine: false, row: row('a') })).toBe('answer')
    expect(nextDeed({ is_mine: true, row: row('a', { owner: 'me' }) })).toBe('answer')
    expect(nextDeed({ is_mine: false, row: row('a', { owner: 'other' }) })).toBe('take_over')
    expect(nextDeed({ is_mine: true, row: row('a', { state: 'closed' }) })).toBeUndefined()
  })

  it('is found by who waits first', () => {
    const rows = [row('a'), row('b', { unread: 1 }), row('c', { awaiting_since: 'x' })]
    expect(firstWaiting(rows)?.id).toBe('c')
    expect(firstWaiting(rows.slice(0, 2))?.id).toBe('b')
    expect(firstWaiting([row('a')])).toBeUndefined()
  })

  it('is walked to by the keyboard', () => {
    const rows = [row('a'), row('b')]
    expect(neighbour(rows, 'a', 1)?.id).toBe('b')
    expect(neighbour(rows, 'b', 1)?.id).toBe('b')
    expect(neighbour(rows, 'a', -1)?.id).toBe('a')
    expect(neighbour(rows, 'gone', 1)?.id).toBe('a')
    expect(neighbour([], 'a', 1)).toBeUndefined()
  })
})
