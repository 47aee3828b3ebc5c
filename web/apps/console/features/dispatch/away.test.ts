import { describe, expect, it } from 'vitest'
import { crewOf, isPinnedTo, leftBy, shiftsOf, toHandovers } from './away'
import type { BoardVisit } from './board'
import type { Candidate, Candidates } from './types'

const visit = (id: string, start: number, more: Partial<BoardVisit> = {}): BoardVisit => ({
  id,
  order: id,
  title: '日常保洁',
  start,
  duration: 120,
  crewSize: 1,
  state: 'accepted',
  version: 3,
  latitude: 0,
  longitude: 0,
  crew: [{ worker: 'sick', isConfirmed: true, isPinned: false, travelMin: 0 }],
  ...more,
})
const can = (worker: string, more: Partial<Candidate> = {}): Candidate => ({
  worker,
  number: worker,
  name: worker,
  can_come: true,
  can_lead: true,
  is_chosen: false,
  reasons: [{ code: 'near', text: '绕路 6 分' }],
  ...more,
})
const answer = (of: BoardVisit, suggestions: Candidate[]): Candidates => ({
  visit: of.id,
  visit_version: 7,
  start: '',
  crew_size: 1,
  suggestions,
  others: [],
  able: suggestions.length,
})

// F5, DP-06
describe('Somebody who cannot come today', () => {
  it('leaves what has not begun, earliest first, and nothing of others', () => {
    const mine = [visit('b', 840), visit('a', 540), visit('gone', 480, { state: 'in_service' })]
    const theirs = visit('c', 600, {
      crew: [{ worker: 'other', isConfirmed: true, isPinned: false, travelMin: 0 }],
    })
    expect(leftBy([...mine, theirs], 'sick').map(({ id }) => id)).toEqual(['a', 'b'])
    expect(leftBy(mine, 'sick', 700).map(({ id }) => id)).toEqual(['b'])
  })

  const plan = (...moves: [visit: string, ...workers: string[]][]) => ({
    moves: moves.map(([id, ...workers]) => ({ visit: id, visit_version: 9, workers })),
    unserved: [{ visit: 'c', why: { code: 'late', text: '晚 14 分钟' } }],
  })

  it('is replaced as the planner says, with the ranked people to choose from instead', () => {
    const visits = [visit('a', 540), visit('b', 600), visit('c', 900)]
    const answers = new Map(
      visits.map((one) => [one.id, answer(one, [can('sick'), can('li'), can('zhang')])]),
    )
    const made = toHandovers(visits, plan(['a', 'zhang'], ['b', 'li']), answers, 'sick')
    expect(made.map(({ to }) => to)).toEqual(['zhang', 'li', undefined])
    expect(made[2]!.whyNot).toBe('晚 14 分钟')
    expect(made[0]!.options.map(({ worker }) => worker)).toEqual(['li', 'zhang'])
    expect(crewOf(made[0]!, 'sick')).toEqual({ visit: 'a', visit_version: 9, workers: ['zhang'] })
    expect(crewOf({ ...made[0]!, to: 'li' }, 'sick').workers).toEqual(['li'])
  })

  it('leaves the rest of a crew, and names what moves for others', () => {
    const crew = ['sick', 'li'].map((worker) => ({
      worker,
      isConfirmed: true,
      isPinned: false,
      travelMin: 0,
    }))
    const pair = visit('a', 540, { crew, crewSize: 2 })
    const theirs = visit('b', 540, { crew: crew.slice(1) })
    const found = plan(['a', 'li', 'wang'], ['b', 'zhang'])
    const [made] = toHandovers([pair], found, new Map(), 'sick')
    expect(made).toMatchObject({ to: 'wang', options: [] })
    expect(crewOf(made!, 'sick').workers).toEqual(['li', 'wang'])
    expect(shiftsOf([pair, theirs], found, 'sick').map((one) => one.visit.id)).toEqual(['b'])
  })

  it('keeps what is pinned to them: that is asked, not proposed', () => {
    const pinned = visit('a', 540, {
      crew: [{ worker: 'sick', isConfirmed: true, isPinned: true, travelMin: 0 }],
    })
    expect(isPinnedTo(pinned, 'sick')).toBe(true)
    expect(isPinnedTo(visit('b', 540), 'sick')).toBe(false)
  })
})
