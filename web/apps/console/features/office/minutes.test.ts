import { expect, it } from 'vitest'
import { barOf, isOverdue } from './minutes'

it('gives every minute of a promise its length and its share of the bar', () => {
  // BE-11: counted 30 min, closed 14 h, counted 10 min
  const parts = barOf([
    { from: '2026-11-22T09:30:00Z', to: '2026-11-22T10:00:00Z', what: 'counted', reason: '' },
    { from: '2026-11-22T10:00:00Z', to: '2026-11-23T00:00:00Z', what: 'closed', reason: '' },
    { from: '2026-11-23T00:00:00Z', to: '2026-11-23T00:10:00Z', what: 'counted', reason: '' },
  ])
  expect(parts.map(({ seconds }) => seconds)).toEqual([1800, 50_400, 600])
  expect(parts[1]!.share).toBeCloseTo(50_400 / 52_800)
  expect(parts[2]!.share).toBeGreaterThanOrEqual(0.01)
  expect(barOf([])).toEqual([])
})

it('calls a promise overdue only while it still has to be kept', () => {
  const [due, later] = ['2026-11-22T10:00:00Z', Date.parse('2026-11-22T10:00:01Z')]
  expect(isOverdue({ state: 'running', due_at: due }, later)).toBe(true)
  expect(isOverdue({ state: 'running', due_at: due }, Date.parse(due))).toBe(false)
  expect(isOverdue({ state: 'lapsed', due_at: due }, later)).toBe(false)
})
