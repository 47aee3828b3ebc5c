import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '@shared/api/error'
import type { OutboxItem } from '@shared/device/database'

const call = vi.hoisted(() => vi.fn())
const callRoute = vi.hoisted(() => vi.fn())
vi.mock('@shared/api/call', () => ({ call, callRoute, apiBase: '/api/v1' }))
const { device } = await import('@shared/device/database')
const { enqueue, flush, outbox } = await import('@shared/device/outbox')
const { refreshRoute, route, startDay, visitAnswer } = await import('./day')

const stop = (state = 'accepted', asked = 'confirmed') => ({
  visit: 'v1',
  state,
  asked,
  role: 'leader',
  starts_at: '2026-11-24T01:00:00Z',
  ends_at: '2026-11-24T03:00:00Z',
  address: '漕溪北路 1 号',
})
const opened = (state = 'accepted') => ({
  stop: stop(state),
  standard: { title: '', groups: [], steps: [], points: [], toolkit: [], cautions: [] },
  departure: [],
  leaving: [],
  sheet: { item: 'i', round: 0 },
  options: [],
  photos: [],
  extras: [],
  verdicts: [],
  version: 1,
})
const entry = (kind: string) => ({ key: kind, kind, at: '2026-11-24T00:50:00Z' })
const told = (kind: string) =>
  enqueue({
    lane: 'v1',
    route: 'POST /my/visits/{id}/entries',
    params: { id: 'v1' },
    body: { entries: [entry(kind)] },
    title: kind,
  })
let server = opened()
let stopDay: (() => void) | undefined

beforeEach(async () => {
  stopDay?.()
  const database = await device()
  for (const name of ['outbox', 'notes', 'kept'] as const) await database.clear(name)
  server = opened()
  call
    .mockReset()
    .mockImplementation((name: string) =>
      Promise.resolve(
        name === 'GET /my/visits' ? { items: [stop()], read_at: '' } : structuredClone(server),
      ),
    )
  callRoute.mockReset().mockImplementation((_route: string, _params: object, body: unknown) => {
    const { entries } = body as { entries: { key: string }[] }
    return Promise.resolve({
      results: entries.map(({ key }) => ({ key, outcome: 'applied' })),
      state: '',
    })
  })
  stopDay = startDay()
  await vi.waitFor(() => expect(route.isFetching).toBe(false))
})

// VS-11 and UX section 9: prefetch, and offline the same as online.
describe('The day on the phone', () => {
  it('fetches every confirmed visit beforehand and keeps it on the device', async () => {
    await refreshRoute()
    const names = await (await device()).getAllKeys('kept')
    expect(names.sort()).toEqual(['route', 'visit/v1'])
  })

  it('opens from the device when there is no network', async () => {
    await refreshRoute()
    stopDay?.()
    call.mockRejectedValue(new ApiError(0, 'web.offline', ''))
    stopDay = startDay()
    await vi.waitFor(() => expect(route.data).toHaveLength(1))
    const answer = visitAnswer('v1')
    await vi.waitFor(() => expect(answer.data?.stop.address).toBe('漕溪北路 1 号'))
  })

  it('does not open what is only offered: the address is not theirs yet (PR-02)', async () => {
    call.mockClear().mockResolvedValue({ items: [stop('assigned', 'proposed')], read_at: '' })
    await refreshRoute()
    expect(call.mock.calls.map(([name]) => name as string)).toEqual(['GET /my/visits'])
  })

  it('puts what arrived onto the kept visit before it leaves the outbox', async () => {
    await refreshRoute()
    const states: (string | undefined)[] = []
    callRoute.mockImplementationOnce((_route, _params, body: { entries: { key: string }[] }) => {
      states.push(visitAnswer('v1').data?.stop.state)
      return Promise.resolve({ results: [{ key: body.entries[0]!.key, outcome: 'applied' }] })
    })
    await told('departed')
    await vi.waitFor(() => expect(outbox.items).toEqual([]))
    expect(states).toEqual(['accepted'])
    expect(visitAnswer('v1').data?.stop.state).toBe('en_route')
  })

  it('tells what the server refused, and shows its version again', async () => {
    await refreshRoute()
    callRoute.mockImplementation((_route, _params, body: { entries: { key: string }[] }) =>
      Promise.resolve({
        results: [{ key: body.entries[0]!.key, outcome: 'refused', detail: '请先确认派单' }],
      }),
    )
    await told('departed')
    await flush()
    await vi.waitFor(() => expect(outbox.notes.map((note) => note.text)).toEqual(['请先确认派单']))
    expect(visitAnswer('v1').data?.stop.state).toBe('accepted')
  })

  it('keeps a visit with unsent work, also when it has left the route', async () => {
    await refreshRoute()
    callRoute.mockRejectedValue(new ApiError(0, 'web.offline', ''))
    await told('departed')
    call.mockResolvedValue({ items: [], read_at: '' })
    await refreshRoute()
    expect(await (await device()).getAllKeys('kept')).toContain('visit/v1')
    expect(outbox.items.map((item: OutboxItem) => item.title)).toEqual(['departed'])
  })
})
