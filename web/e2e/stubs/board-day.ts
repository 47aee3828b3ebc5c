import type { RawBoard } from '../../apps/console/features/dispatch/types'
import { sessionOf, type Handler } from './api'

const store = '019a0000-0000-7000-8000-00000000aaaa'
const item = '019a0000-0000-7000-8000-00000000bbbb'
const states = ['assigned', 'accepted', 'en_route', 'in_service', 'done'] as const
const id = (kind: number, at: number): string =>
  `019a0000-000${kind}-7000-8000-${String(at).padStart(12, '0')}`

/** A store's day of any size, the same each time; every fifteenth visit is still open. */
export function boardDay(day: string, workerCount: number, visitCount: number): RawBoard {
  const at = (minute: number) =>
    new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000).toISOString()
  const workers = Array.from({ length: workerCount }, (_, place) => ({
    id: id(1, place),
    number: `W${String(place + 1).padStart(4, '0')}`,
    name: `师傅${place + 1}`,
    grade: 'senior',
    is_leader: place % 5 === 0,
    skills: [],
    latitude: 31.2,
    longitude: 121.4,
    shifts: [{ from: at(450), to: at(1260) }],
    leave: place % 40 === 7 ? [{ from: at(450), to: at(1260) }] : [],
  }))
  const perWorker = Math.ceil(visitCount / workerCount)
  const visits = Array.from({ length: visitCount }, (_, place) => {
    const isOpen = place % 15 === 14
    return {
      id: id(2, place),
      order: id(3, place),
      item: 0,
      starts_at: at(480 + Math.floor(place / workerCount) * Math.floor(720 / perWorker)),
      duration_min: 60,
      crew_size: 1,
      state: isOpen ? ('unassigned' as const) : states[place % states.length]!,
      latitude: 31.15 + (place % 37) / 300,
      longitude: 121.38 + (place % 53) / 300,
      version: 1,
      crew: isOpen
        ? []
        : [
            {
              worker: id(1, place % workerCount),
              state: 'confirmed' as const,
              leads: true,
              is_pinned: place % 50 === 0,
              travel_min: 12,
              late_min: 0,
            },
          ],
      kept_time: [],
    }
  })
  const unassigned = visits.filter((one) => one.crew.length === 0).map((one) => one.id)
  return {
    store,
    day,
    zone: 'Asia/Shanghai',
    workers,
    items: [item],
    visits,
    unassigned,
    conflicts: [],
    version: 1,
  }
}

/** Who sees the board, and the names around it. */
export function boardRoutes(board: RawBoard): Record<string, Handler> {
  const may = ['dispatch.read', 'dispatch.write', 'orders.read', 'workforce.read']
  const rights = may.map((permission) => ({ permission, is_everywhere: true, stores: [] }))
  const name = { zh: '日常保洁', en: 'Cleaning' }
  const line = { id: item, code: 'daily_cleaning', name, summary: name, icon: 'broom' }
  return {
    'GET /session': () => ({ json: { ...sessionOf('worker'), kind: 'staff', rights } }),
    'GET /stores': () => ({ json: { items: [{ id: store, name: '徐汇店', code: 'XH01' }] } }),
    'GET /items': () => ({
      json: { items: [{ ...line, unit: 'hour', usual: 3, is_offered: true, version: 1 }] },
    }),
    'GET /board': () => ({ json: board, etag: `"${board.version}"` }),
  }
}
