import { describe, expect, it } from 'vitest'
import { kindsOf, linkOf, stateOf } from './entries'
import { groups, type Entry } from './types'

const entry = (changes: Partial<Entry>): Entry => ({
  kind: 'order',
  id: 'x',
  at: '2026-11-22T08:00:00Z',
  customer: 'c',
  is_bare: false,
  state: '',
  number: '',
  amount: 0,
  ...changes,
})

describe('A timeline', () => {
  it('says how a thing stands in the words of its room', () => {
    expect(stateOf({ kind: 'order', state: 'placed' })).toBe('待派单')
    expect(stateOf({ kind: 'callback', state: 'open' })).toBe('待回电')
    expect(stateOf({ kind: 'chat', state: 'closed' })).toBe('已结束')
    expect(stateOf({ kind: 'repair', state: 'noticed' })).toBe('待联系')
    expect(stateOf({ kind: 'incident', state: 'taken' })).toBe('处理中')
    expect(stateOf({ kind: 'letter', state: 'printed' })).toBe('已打印')
    expect(stateOf({ kind: 'rating', state: 'given' })).toBe('')
    expect(stateOf({ kind: 'call', state: 'unheard_of' })).toBe('')
  })

  it('opens the file behind a line, and nothing of another store', () => {
    expect(linkOf(entry({}))).toEqual({ name: 'order', params: { id: 'x' } })
    expect(linkOf(entry({ kind: 'visit', about: 'o' }))).toEqual({
      name: 'order',
      params: { id: 'o' },
    })
    expect(linkOf(entry({ kind: 'callback', about: 'i' }))).toEqual({
      name: 'inquiry',
      params: { id: 'i' },
    })
    expect(linkOf(entry({ kind: 'repair' }))).toEqual({ name: 'repair', params: { id: 'x' } })
    expect(linkOf(entry({ kind: 'payment' }))).toBeUndefined()
    expect(linkOf(entry({ is_bare: true }))).toBeUndefined()
  })

  it('has every kind in one group of the filter', () => {
    const all = Object.values(groups).flat()
    expect(new Set(all).size).toBe(20)
    expect(all.length).toBe(20)
    expect(kindsOf('money')).toEqual(['payment', 'refund'])
    expect(kindsOf('')).toEqual([])
  })
})
