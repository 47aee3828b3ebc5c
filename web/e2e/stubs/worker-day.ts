import { sessionOf, type Handler } from './api'

const hour = 3_600_000

type Stop = Record<string, unknown>

/** A worker's day as the server tells it: one visit about to begin, one tomorrow, one offered. */
export function workerDay(): { visit: Visit; routes: Record<string, Handler> } {
  const now = Date.now()
  const at = (hours: number) => new Date(now + hours * hour).toISOString()
  const stop: Stop = {
    visit: 'v1',
    assignment: 'a1',
    order_number: 'HD01-261122-3421512345',
    item: '日常保洁',
    state: 'accepted',
    asked: 'confirmed',
    role: 'leader',
    starts_at: at(0.5),
    ends_at: at(3.5),
    area: '上海市徐汇区',
    latitude: 31.195,
    longitude: 121.436,
    address: '上海市徐汇区漕溪北路 398 号汇翠花园 3 号楼 1202 室',
    crew_size: 1,
  }
  const tomorrow: Stop = {
    ...stop,
    address: undefined,
    visit: 'v2',
    assignment: 'a2',
    item: '油烟机清洗',
    starts_at: at(26),
    ends_at: at(28),
    address_from: at(10),
    latitude: 31.21,
    longitude: 121.45,
  }
  const offered = { ...tomorrow, visit: 'v3', assignment: 'a3', asked: 'proposed' }
  const visit = {
    stop,
    customer_name: '陈',
    is_special_care: false,
    note: '猫在阳台，请随手关门。\n主卧不用打扫。',
    home: { has_pets: true, has_cameras: true, entry: '门禁按 1202' },
    home_told: [
      { question: 'cameras', at: at(-40), by: 'customer', written_by: 'customer', is_new: false },
      { question: 'pets', at: at(-40), by: 'family', written_by: 'staff', is_new: true },
    ],
    standard: {
      title: '日常保洁作业标准',
      groups: [
        { code: 'kitchen', name: '厨房' },
        { code: 'close', name: '收尾与交接' },
      ],
      steps: [
        step('sink', 'kitchen', '水槽、台面擦净，无油渍水渍', 'none'),
        step('hood', 'kitchen', '灶台和油烟机表面去油，拍作业前后', 'before_and_after'),
        step('bins', 'close', '带走垃圾，换好垃圾袋', 'none'),
      ],
      points: [{ code: 'p1', name: '灶台无油渍，水槽无水痕' }],
      toolkit: [
        { code: 't1', name: '抹布(四色)' },
        { code: 't2', name: '中性清洁剂' },
      ],
      cautions: ['84 消毒液和洁厕剂不能混用'],
    },
    departure: [
      { code: 'sober', name: '没有喝酒', is_must: true },
      { code: 'fit', name: '身体状况良好，可以工作', is_must: true },
      { code: 'badge', name: '佩戴工牌', is_must: false },
      { code: 't1', name: '抹布(四色)', is_must: false },
    ],
    leaving: [{ code: 'valuables_checked', name: '请客户清点贵重物品', is_must: false }],
    wants_departure_photo: false,
    options: [{ code: 'fridge', name: '冰箱内部清洁', amount: 8000 }],
    sheet: { item: 'i1', round: 0 } as Record<string, unknown>,
    photos: [] as unknown[],
    extras: [] as unknown[],
    verdicts: [] as unknown[],
    acceptance_chain: ['on_site', 'customer'],
    version: 1,
  }
  return { visit, routes: routesOf(visit, [stop, tomorrow, offered], tomorrow) }
}

const step = (code: string, group: string, text: string, photo: string) => ({
  code,
  group,
  text,
  photo,
  is_required: true,
  done_at: undefined as string | undefined,
})

interface Visit {
  stop: Stop
  note?: string | undefined
  home?: object | undefined
  standard: { steps: ReturnType<typeof step>[] }
  sheet: Record<string, unknown>
  photos: unknown[]
  extras: unknown[]
  verdicts: unknown[]
  wants_departure_photo: boolean
}

const moves: Record<string, string> = {
  departed: 'en_route',
  arrived: 'arrived',
  started: 'in_service',
  finished: 'to_accept',
}

function routesOf(visit: Visit, stops: Stop[], tomorrow: Stop): Record<string, Handler> {
  return {
    'GET /session': () => ({ json: sessionOf('worker') }),
    'GET /my/visits': () => ({
      json: { items: stops.filter((one) => one.state !== 'done'), read_at: '' },
    }),
    'POST /my/visits/{id}/opening': ({ params: [id] }) => ({
      status: 200,
      json: id === 'v1' ? visit : { ...visit, stop: tomorrow, note: undefined, home: undefined },
    }),
    'POST /my/visits/{id}/entries': ({ body }) => {
      const { entries } = body as { entries: { key: string; kind: string; step?: string }[] }
      for (const { kind, step: code } of entries) {
        if (moves[kind]) visit.stop.state = moves[kind]
        if (kind === 'briefed') visit.sheet.briefed_at = new Date().toISOString()
        if (kind === 'finished') visit.sheet.round = Number(visit.sheet.round) + 1
        const marked = visit.standard.steps.find((one) => one.code === code)
        if (marked) marked.done_at = kind === 'step_done' ? new Date().toISOString() : undefined
      }
      const results = entries.map(({ key }) => ({ key, outcome: 'applied' }))
      return { json: { results, state: visit.stop.state } }
    },
    'POST /my/visits/{id}/photos': ({ query }) => {
      const photo = {
        id: `server-${query.get('key')}`,
        purpose: query.get('purpose'),
        step: query.get('step') ?? '',
        taken_at: query.get('taken_at'),
      }
      visit.photos.push(photo)
      return { json: photo }
    },
    'POST /my/visits/{id}/extras': ({ body }) => {
      const extra = {
        id: 'e1',
        ...(body as object),
        amount: 8000,
        state: 'proposed',
        proposed_at: new Date().toISOString(),
      }
      visit.extras.push(extra)
      return { json: extra }
    },
    'POST /my/visits/{id}/damages': () => ({ json: { id: 'd1' } }),
    'POST /my/visits/{id}/verdict': () => {
      const verdict = { round: 1, place: 1, role: 'on_site', verdict: 'accepted', points: [] }
      visit.verdicts.push(verdict)
      return { json: verdict }
    },
    'POST /my/visits/{id}/signature': () => {
      visit.stop.state = 'done'
      return { json: { id: 's1' } }
    },
  }
}
