import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '@shared/device/database'
import { standOf, unsentWords, type Complaint } from './complaints'

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

  it('shows what was written without a network until it has left the phone', () => {
    // VS-11
    const item = (id: string, route = 'POST /my/complaints/{id}/statement') =>
      ({ route, params: { id }, body: { words: `我在 ${id}` } }) as unknown as OutboxItem
    const items = [item('a'), item('b'), item('a', 'POST /my/visits/{id}/entries')]
    expect(unsentWords(items, 'a')).toEqual(['我在 a'])
    expect(unsentWords(items, 'c')).toEqual([])
  })
})
