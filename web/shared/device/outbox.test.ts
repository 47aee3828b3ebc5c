import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../api/error'
import type { Route } from '../api/route-types'

const callRoute = vi.hoisted(() => vi.fn())
vi.mock('../api/call', () => ({ callRoute }))
const { device } = await import('./database')
const { discardItem, dropNote, enqueue, flush, isTooFull, outbox, retryItem } =
  await import('./outbox')

// UX section 9: ordered per visit, one key for life, patient; 409 gives way, other 4xx parks.
const route = 'POST /visits/{id}/check-in' as Route
const deed = (lane: string, title: string, body: unknown = {}) =>
  enqueue({ lane, route, params: { id: lane }, body, title })
const sent = () => callRoute.mock.calls.map((call) => call[3].key as string)
const titles = () => outbox.items.map((item) => item.title)
/** `enqueue` starts sending by itself; this waits until that is over, then sends once more. */
const settled = async (at = Date.now()) => {
  await vi.waitFor(async () => {
    const before = callRoute.mock.calls.length
    await new Promise((later) => setTimeout(later, 15))
    expect(callRoute.mock.calls.length).toBe(before)
  })
  await flush(() => at)
}

beforeEach(async () => {
  const database = await device()
  await database.clear('outbox')
  await database.clear('notes')
  callRoute.mockReset().mockResolvedValue(undefined)
})

describe('The outbox', () => {
  it('sends in order within a visit and forgets what has arrived', async () => {
    callRoute.mockRejectedValue(new ApiError(0, 'web.offline', ''))
    const items = [await deed('v1', '到达'), await deed('v1', '清单'), await deed('v1', '完工')]
    await settled()
    expect(titles()).toEqual(['到达', '清单', '完工'])
    callRoute.mockReset().mockResolvedValue(undefined)
    await flush()
    expect(sent()).toEqual(items.map((item) => item.key))
    expect(outbox.items).toEqual([])
  })

  it('keeps one key for life, however often it tries', async () => {
    callRoute.mockRejectedValue(new ApiError(0, 'web.offline', ''))
    const item = await deed('v1', '到达')
    await settled()
    await flush()
    expect(new Set(sent())).toEqual(new Set([item.key]))
    expect(sent().length).toBeGreaterThan(1)
  })

  it('waits longer each time the server is in trouble, and as long as it asks', async () => {
    callRoute.mockRejectedValue(new ApiError(503, 'x', ''))
    await deed('v1', '到达')
    await settled()
    const [item] = outbox.items
    expect(item!.tries).toBe(1)
    callRoute.mockClear()
    await flush(() => item!.notBefore - 1)
    expect(callRoute).not.toHaveBeenCalled()
    callRoute.mockRejectedValue(new ApiError(429, 'x', '', [], '', 90))
    await flush(() => item!.notBefore + 1)
    expect(outbox.items[0]!.notBefore).toBe(item!.notBefore + 1 + 90_000)
  })

  it('parks what the server refuses, with the reason, and lets other visits pass', async () => {
    callRoute.mockImplementation((_route, params) =>
      params.id === 'v1' ? Promise.reject(new ApiError(422, 'x', '缺少照片')) : Promise.resolve(),
    )
    await deed('v1', '到达')
    await deed('v1', '完工')
    await deed('v2', '到达 2')
    await settled()
    expect(titles()).toEqual(['到达', '完工'])
    expect(outbox.items[0]).toMatchObject({ state: 'parked', reason: '缺少照片' })
    callRoute.mockReset().mockResolvedValue(undefined)
    await flush()
    expect(callRoute).not.toHaveBeenCalled()
    await retryItem(outbox.items[0]!.key)
    expect(titles()).toEqual([])
  })

  it('lets the rest of a visit go once a parked item is given up', async () => {
    callRoute.mockRejectedValueOnce(new ApiError(422, 'x', ''))
    await deed('v1', '到达')
    await settled()
    const key = outbox.items[0]!.key
    await deed('v1', '完工')
    await discardItem(key)
    await settled()
    expect(titles()).toEqual([])
  })

  it('gives way to the server on a conflict and leaves a note', async () => {
    callRoute.mockRejectedValueOnce(new ApiError(409, 'x', '客户已改到明天'))
    await deed('v1', '到达')
    await settled()
    expect(outbox.items).toEqual([])
    expect(outbox.notes).toMatchObject([{ title: '到达', text: '客户已改到明天' }])
    await dropNote(outbox.notes[0]!.key)
    expect(outbox.notes).toEqual([])
  })

  it('stops, and loses nothing, while nobody is signed in', async () => {
    callRoute.mockRejectedValue(new ApiError(401, 'x', ''))
    await deed('v1', '到达')
    await deed('v2', '到达 2')
    await settled()
    callRoute.mockClear()
    await flush()
    expect(callRoute).toHaveBeenCalledTimes(1)
    expect(outbox.items.map((item) => item.state)).toEqual(['waiting', 'waiting'])
  })

  it.each([
    ['49 photos', 49, 1000, false],
    ['50 photos', 50, 1000, true],
    ['40 MB less a byte', 1, 40 * 1024 * 1024 - 1, false],
    ['40 MB', 1, 40 * 1024 * 1024, true],
  ])('holding %s and no more: too full?', async (_name, photos, bytes, wanted) => {
    const database = await device()
    for (let place = 0; place < photos; place++) {
      const item = { key: `k${place}`, lane: 'v1', route, params: {}, body: new ArrayBuffer(1) }
      const rest = { title: '', madeAt: 0, bytes, state: 'parked', tries: 0, notBefore: 0 } as const
      await database.put('outbox', { ...item, ...rest })
    }
    await flush()
    expect(isTooFull.value).toBe(wanted)
  })
})
