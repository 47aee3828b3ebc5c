import { expect, it } from 'vitest'
import { groupsOf } from './groups'
import type { PromiseLine } from './types'

// BE-03: on a page of everything nobody guesses which visit a line is about.
const line = (id: string, order?: string, at?: string, state = 'running'): PromiseLine =>
  ({ id, order, visit_at: at, state, sides: [] }) as unknown as PromiseLine

it('puts what is about one visit together, the next visit first and the past behind', () => {
  const groups = groupsOf([
    line('1', 'late', '2026-12-16T01:00:00Z'),
    line('2', 'soon', '2026-11-25T01:00:00Z'),
    line('3', 'over', '2026-11-18T01:00:00Z', 'kept'),
    line('4', 'older', '2026-11-11T01:00:00Z', 'broken'),
    line('5', 'late', undefined, 'void'),
    line('6'),
  ])
  expect(groups.map((one) => one.key)).toEqual(['', 'soon', 'late', 'over', 'older'])
  expect(groups[2]!.lines.map((one) => one.id)).toEqual(['1', '5'])
  expect(groups[2]!.at).toBe('2026-12-16T01:00:00Z')
})
