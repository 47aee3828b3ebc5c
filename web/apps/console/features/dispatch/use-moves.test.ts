import { expect, it } from 'vitest'
import type { BoardVisit } from './board'
import { crewWith, mayBeForced } from './use-moves'

const visit = (crew: string[], crewSize: number): BoardVisit => ({
  id: '1',
  order: '1',
  title: '',
  start: 540,
  duration: 60,
  crewSize,
  state: 'assigned',
  version: 1,
  latitude: 0,
  longitude: 0,
  crew: crew.map((worker) => ({ worker, isConfirmed: true, isPinned: false, travelMin: 0 })),
})

it('keeps the leader first when a member is replaced', () => {
  expect(crewWith(visit(['a', 'b'], 2), 'b', 'c')).toEqual(['a', 'c'])
  expect(crewWith(visit(['a', 'b'], 2), 'a', 'c')).toEqual(['c', 'b'])
})

it('fills an open place, and never names anybody twice', () => {
  expect(crewWith(visit(['a'], 2), undefined, 'b')).toEqual(['a', 'b'])
  expect(crewWith(visit(['a'], 2), undefined, 'a')).toEqual(['a'])
  expect(crewWith(visit(['a', 'b'], 2), 'a', 'b')).toEqual(['b'])
})

it('only the house’s own rules can be bent, never skill, papers or rest', () => {
  // DP-06
  const said = (code: string) => [{ code, text: '' }]
  expect(mayBeForced(said('dispatch.why_too_far'))).toBe(true)
  expect(mayBeForced(said('dispatch.why_late_for_next'))).toBe(true)
  expect(mayBeForced(said('dispatch.why_skill_missing'))).toBe(false)
  expect(mayBeForced(said('dispatch.why_night_too_short'))).toBe(false)
  expect(mayBeForced(undefined)).toBe(false)
})
