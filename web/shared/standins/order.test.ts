import { describe, expect, it } from 'vitest'
import { moved, standing } from './order'
import type { StandIn } from './standins'

const one = (id: string, day?: string): StandIn => ({
  id,
  worker: id,
  worker_name: id,
  worker_grade: 'junior',
  visits_here: 0,
  rank: 1,
  state: 'asked',
  proposed_at: '2026-11-22T08:00:00Z',
  ...(day && { day }),
})
const list = [one('a'), one('b'), one('c'), one('d', '2026-11-24')]

// BE-09
describe('The order of stand-ins', () => {
  it('leaves out who comes for one day only', () => {
    expect(standing(list).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('changes places with the neighbour', () => {
    expect(moved(list, 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moved(list, 'b', 1)).toEqual(['a', 'c', 'b'])
  })

  it('ends at both ends', () => {
    expect(moved(list, 'a', -1)).toBeUndefined()
    expect(moved(list, 'c', 1)).toBeUndefined()
    expect(moved(list, 'd', -1)).toBeUndefined()
  })
})
