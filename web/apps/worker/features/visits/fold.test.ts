import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '@shared/device/database'
import type { Entry, WorkerVisit } from './contract'
import { applyEntry, foldVisit, lacksDeparturePhoto, missingPhoto, missingSteps } from './fold'
import { nextDeed } from './next-deed'

const step = (code: string, photo: 'none' | 'after' | 'before_and_after', isRequired = true) => ({
  code,
  group: 'kitchen',
  text: code,
  photo,
  is_required: isRequired,
})
const visit: WorkerVisit = {
  stop: {
    visit: 'v1',
    assignment: 'a1',
    order_number: 'HD01',
    item: '日常保洁',
    state: 'accepted',
    asked: 'confirmed',
    role: 'leader',
    starts_at: '2026-11-24T01:00:00Z',
    ends_at: '2026-11-24T03:00:00Z',
    area: '上海市徐汇区',
    latitude: 31.2,
    longitude: 121.4,
    crew_size: 1,
  },
  is_special_care: false,
  home_told: [],
  standard: {
    title: '',
    groups: [],
    steps: [step('sink', 'none'), step('hood', 'before_and_after'), step('extra', 'after', false)],
    points: [],
    toolkit: [],
    cautions: [],
  },
  departure: [],
  leaving: [],
  wants_departure_photo: false,
  options: [],
  sheet: {
    visit: 'v1',
    order: 'o1',
    customer: 'c1',
    store: 's1',
    item: 'i1',
    round: 0,
    version: 1,
  },
  photos: [],
  extras: [],
  verdicts: [],
  acceptance_chain: ['on_site', 'customer'],
  version: 1,
}
const entry = (kind: Entry['kind'], more: Partial<Entry> = {}): Entry => ({
  key: kind,
  kind,
  at: '2026-11-24T00:50:00Z',
  ...more,
})
let count = 0
const item = (deed: string, body: unknown, params = {}, state: 'waiting' | 'parked' = 'waiting') =>
  ({
    key: `k${++count}`,
    lane: 'v1',
    route: `POST /my/visits/{id}/${deed}`,
    params: { id: 'v1', ...params },
    body,
    state,
    title: deed,
    madeAt: 0,
    bytes: 0,
    tries: 0,
    notBefore: 0,
  }) satisfies OutboxItem
const told = (...entries: Entry[]) => item('entries', { entries })
const photo = (purpose: string) =>
  item('photos', new ArrayBuffer(1), { key: `p${++count}`, purpose, step: 'hood', taken_at: 't' })
const stateAfter = (...entries: Entry[]) => entries.reduce(applyEntry, visit).stop.state

// VS-11: offline and online look the same.
describe('A visit with what waits on the phone', () => {
  it('moves along the day as the server will', () => {
    expect(stateAfter(entry('departed'))).toBe('en_route')
    expect(stateAfter(entry('arrived'))).toBe('arrived')
    const started = [entry('briefed'), entry('arrived'), entry('started')]
    expect(stateAfter(...started)).toBe('in_service')
    expect(stateAfter(...started, entry('finished'))).toBe('to_accept')
  })

  it('does not start without the briefing, nor finish what was not begun', () => {
    expect(stateAfter(entry('arrived'), entry('started'))).toBe('arrived')
    expect(stateAfter(entry('finished'))).toBe('accepted')
  })

  it('marks steps as waiting or failed until they have arrived', () => {
    const working = [entry('briefed'), entry('arrived'), entry('started')].reduce(applyEntry, visit)
    const shown = foldVisit(working, [
      told(entry('step_done', { step: 'sink' })),
      item('entries', { entries: [entry('step_done', { step: 'hood' })] }, {}, 'parked'),
    ])
    expect(shown.steps).toEqual(
      new Map([
        ['sink', 'waiting'],
        ['hood', 'failed'],
      ]),
    )
    expect(shown).toMatchObject({ waiting: 1, failed: 1 })
    const undone = foldVisit(shown.visit, [told(entry('step_undone', { step: 'sink' }))])
    expect(undone.visit.standard.steps[0]!.done_at).toBeUndefined()
  })

  it('says the new time when running late', () => {
    const late = applyEntry(visit, entry('late', { late_min: 20 }))
    expect(late.sheet.expected_at).toBe('2026-11-24T01:20:00.000Z')
  })

  it('asks first for the picture before, then for the one after', () => {
    const hood = visit.standard.steps[1]!
    expect(missingPhoto(visit, hood)).toBe('before')
    const before = foldVisit(visit, [photo('before')])
    expect(missingPhoto(before.visit, hood)).toBe('after')
    const both = foldVisit(before.visit, [photo('after')])
    expect(missingPhoto(both.visit, hood)).toBeUndefined()
  })

  it('lacks the picture before setting out only where one is wanted, and until it is taken', () => {
    // VS-02
    expect(lacksDeparturePhoto(visit)).toBe(false)
    const wanted = { ...visit, wants_departure_photo: true }
    expect(lacksDeparturePhoto(wanted)).toBe(true)
    expect(lacksDeparturePhoto(foldVisit(wanted, [photo('before')]).visit)).toBe(true)
    expect(lacksDeparturePhoto(foldVisit(wanted, [photo('departure')]).visit)).toBe(false)
  })

  it('misses required steps only, done ones too while their pictures are missing', () => {
    const working = [entry('briefed'), entry('arrived'), entry('started')].reduce(applyEntry, visit)
    const shown = foldVisit(working, [
      told(entry('step_done', { step: 'sink' })),
      told(entry('step_done', { step: 'hood' })),
    ])
    expect(missingSteps(shown.visit).map(({ code }) => code)).toEqual(['hood'])
  })
})

describe('The big button', () => {
  const next = (items: OutboxItem[], from = visit) => nextDeed(foldVisit(from, items))
  const working = [entry('briefed'), entry('arrived'), entry('started')].reduce(applyEntry, visit)

  it('leads through the day', () => {
    expect(next([])).toBe('brief')
    expect(next([told(entry('briefed'))])).toBe('depart')
    expect(next([told(entry('briefed')), told(entry('departed'))])).toBe('arrive')
    expect(next([told(entry('briefed')), told(entry('arrived'))])).toBe('start')
    expect(next([], working)).toBe('work')
  })

  it('finishes only when nothing required is missing, then checks, then lets the customer sign', () => {
    const done = [
      told(entry('step_done', { step: 'sink' })),
      told(entry('step_done', { step: 'hood' })),
      photo('before'),
      photo('after'),
    ]
    expect(next(done, working)).toBe('finish')
    const finished = [...done, told(entry('finished'))]
    expect(next(finished, working)).toBe('check')
    const checked = [...finished, item('verdict', {})]
    expect(next(checked, working)).toBe('sign')
    expect(next([...checked, item('signature', {})], working)).toBe('wait')
  })

  it('waits while a supervisor has to look first', () => {
    const chain = { ...working, acceptance_chain: ['on_site', 'team_supervisor', 'customer'] }
    const finished = applyEntry(chain, entry('finished'))
    expect(next([item('verdict', {})], finished)).toBe('wait')
  })

  it('leaves acceptance to the leader', () => {
    const member = { ...working, stop: { ...working.stop, role: 'member' as const } }
    expect(next([], applyEntry(member, entry('finished')))).toBe('wait')
  })
})
