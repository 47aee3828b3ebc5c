import { expect, it } from 'vitest'
import { instantOf, minuteOf, toBoard } from './board-data'
import type { RawBoard } from './types'

const board = (state: 'assigned' | 'accepted'): RawBoard => ({
  store: 's',
  day: '2026-11-24',
  zone: 'Asia/Shanghai',
  workers: [
    {
      id: 'w',
      number: 'W0001',
      name: '王秀英',
      grade: 'gold',
      is_leader: true,
      skills: [],
      latitude: 0,
      longitude: 0,
      shifts: [{ from: '2026-11-24T00:00:00Z', to: '2026-11-24T10:00:00Z' }],
      leave: [],
    },
  ],
  items: ['i'],
  visits: ['1', '2'].map((id) => ({
    id,
    order: id,
    item: 0,
    starts_at: '2026-11-24T01:00:00Z',
    duration_min: 120,
    crew_size: 1,
    state: id === '1' ? state : 'assigned',
    latitude: 0,
    longitude: 0,
    version: 1,
    crew: [
      {
        worker: 'w',
        state: 'confirmed',
        leads: true,
        is_pinned: false,
        travel_min: 12,
        late_min: 0,
      },
    ],
    kept_time: [],
  })),
  unassigned: [],
  conflicts: [{ visit: '2', worker: 'w', why: { code: 'x', text: '证件过期' } }],
  version: 7,
})

it('counts minutes of the Shanghai day, there and back', () => {
  expect(minuteOf('2026-11-24', '2026-11-24T01:05:00Z')).toBe(545)
  expect(instantOf('2026-11-24', 545)).toBe('2026-11-24T01:05:00.000Z')
})

it('draws shifts, visits and what no longer holds', () => {
  const data = toBoard(board('assigned'), () => '日常保洁')
  expect(data.workers[0]?.shifts).toEqual([{ from: 480, to: 1080 }])
  expect(data.visits[0]).toMatchObject({ start: 540, title: '日常保洁', duration: 120 })
  expect(data.visits[1]?.crew[0]).toMatchObject({ conflict: '证件过期', travelMin: 12 })
})

it('gives an unchanged visit back as the same object', () => {
  const before = toBoard(board('assigned'), () => 'x')
  const after = toBoard(board('accepted'), () => 'x', before)
  expect(after.visits[0]).not.toBe(before.visits[0])
  expect(after.visits[1]).toBe(before.visits[1])
  expect(after.workers).toBe(before.workers)
})
