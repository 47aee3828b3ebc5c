import { describe, expect, it } from 'vitest'
import type { Progress } from './contract'
import {
  arrivalPromise,
  crewIsSure,
  currentVisit,
  mayAccept,
  progressSteps,
  whoWord,
} from './progress'

const visit = (state: Progress['state'], more: Partial<Progress> = {}): Progress => ({
  visit: state,
  sequence: 1,
  state,
  starts_at: '2026-11-24T01:00:00Z',
  ends_at: '2026-11-24T03:00:00Z',
  crew: [],
  standard: { title: '', groups: [], steps: [], points: [], toolkit: [], cautions: [] },
  sheet: {
    visit: 'v1',
    order: 'o1',
    customer: 'c1',
    store: 's1',
    item: 'i1',
    round: 1,
    version: 1,
  },
  damages: [],
  verdicts: [],
  photos: [],
  extras: [],
  signatures: [],
  acceptance_chain: ['on_site', 'customer'],
  version: 1,
  ...more,
})
const labels = (state: Progress['state']) => progressSteps(visit(state)).map((step) => step.state)

describe('What the customer follows (F3)', () => {
  it('shows the visit that is going on, then the next, then the last', () => {
    expect(currentVisit([visit('done'), visit('en_route'), visit('accepted')])?.state).toBe(
      'en_route',
    )
    expect(currentVisit([visit('done'), visit('cancelled')])?.state).toBe('done')
    expect(currentVisit([visit('cancelled')])?.state).toBe('cancelled')
  })

  it('marks what has happened, what is now, what comes', () => {
    expect(labels('assigned')).toEqual(['done', 'now', ...Array<string>(6).fill('ahead')])
    expect(labels('in_service').slice(3, 7)).toEqual(['done', 'done', 'now', 'ahead'])
    expect(new Set(labels('done'))).toEqual(new Set(['done']))
  })

  it('names the worker only when the worker has said yes', () => {
    const about = { grade: 'middle' as const, skills: [], has_health_paper: true, told: [] }
    const crew = [{ worker: 'w1', name: '李敏', number: 'W0002', role: 'leader' as const, about }]
    expect(crewIsSure(visit('assigned', { crew }))).toBe(false)
    expect(crewIsSure(visit('accepted', { crew }))).toBe(true)
    expect(crewIsSure(visit('accepted'))).toBe(false)
    expect(whoWord(visit('assigned', { crew }))).toBe('已派单，服务人员确认后会显示在这里')
    expect(whoWord(visit('unassigned'))).toBe('正在安排服务人员')
  })

  it('promises the planned time until the worker says another', () => {
    expect(arrivalPromise(visit('accepted')).text).toContain('09:00')
    const late = visit('en_route', { expected_at: '2026-11-24T01:20:00Z' })
    expect(arrivalPromise(late).text).toContain('09:20')
  })
})

// AC-01: the chain's order.
describe('The customer accepts', () => {
  it('only when it is their turn', () => {
    expect(mayAccept(visit('to_accept', { next_place: 1 }))).toBe(false)
    expect(mayAccept(visit('to_accept', { next_place: 2 }))).toBe(true)
    expect(mayAccept(visit('to_accept'))).toBe(false)
    expect(mayAccept(visit('in_service', { next_place: 2 }))).toBe(false)
  })
})
