import { describe, expect, it } from 'vitest'
import type { ComplaintRow } from './types'
import { withCase, type Wall } from './wall'

const row = (id: string, due?: string, state = 'open') =>
  ({ id, state, ...(due ? { next: { due_at: `2026-11-24T${due}:00Z` } } : {}) }) as ComplaintRow
const wall = (...items: ComplaintRow[]): Wall => ({ items })
const ids = ({ items }: Wall) => items.map(({ id }) => id).join('')

describe('The wall of open cases', () => {
  const three = wall(row('a', '09:00'), row('b', '10:00'), row('c'))

  it('puts a case where its time left belongs', () => {
    expect(ids(withCase(three, row('d', '09:30')))).toBe('adbc')
    expect(ids(withCase(three, row('d')))).toBe('abcd')
    expect(ids(withCase(three, row('a', '11:00')))).toBe('bac')
    expect(ids(withCase(three, row('a', '09:05', 'responded')))).toBe('abc')
    expect(ids(withCase(wall(), row('a')))).toBe('a')
  })

  it('lets go of what is over, once', () => {
    expect(ids(withCase(three, row('b', '10:00', 'closed')))).toBe('ac')
    expect(ids(withCase(three, row('x', '10:00', 'withdrawn')))).toBe('abc')
  })

  it('leaves the other rows as they are, so that they are not drawn again', () => {
    const next = withCase(three, row('b', '08:00'))
    expect(next.items[1]).toBe(three.items[0])
    expect(three.items).toHaveLength(3)
  })
})
