import { describe, expect, it } from 'vitest'
import { standOf, type Complaint } from './complaints'

const one = (state: Complaint['state'], statement?: string) =>
  ({ state, ...(statement ? { statement } : {}) }) as Complaint

describe('A complaint about a worker', () => {
  it('asks for their side until it is told, and no more when it is over', () => {
    // CP-05: heard before anybody decides
    expect(standOf(one('open'))).toBe('asking')
    expect(standOf(one('examined'))).toBe('asking')
    expect(standOf(one('examined', '我准时到的'))).toBe('heard')
    expect(standOf(one('closed'))).toBe('over')
    expect(standOf(one('withdrawn', '我准时到的'))).toBe('over')
  })
})
