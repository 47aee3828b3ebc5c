import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { call } from './call'
import { isServerThere } from './reachable'

let answer: () => Promise<Response>
const well = () => Promise.resolve(new Response('{}', { status: 200 }))
const away = () => Promise.reject(new TypeError('Failed to fetch'))
const proxy = () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }))
const ask = () => call('GET /stores', {}).catch(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => answer())
})
afterEach(async () => {
  // Nothing is left asking.
  answer = well
  await vi.advanceTimersByTimeAsync(10_000)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it.each([
  ['no connection', away],
  ['a proxy that finds nobody', proxy],
])('With %s the server counts as gone, and as back by itself', async (_, trouble) => {
  answer = trouble
  await ask()
  await vi.advanceTimersByTimeAsync(0)
  expect(isServerThere.value).toBe(false)
  await vi.advanceTimersByTimeAsync(9_000)
  expect(isServerThere.value).toBe(false)
  answer = well
  await vi.advanceTimersByTimeAsync(3_000)
  expect(isServerThere.value).toBe(true)
})

it('One call that was cut off is no server that is gone', async () => {
  let calls = 0
  answer = () => (calls++ === 0 ? away() : well())
  await ask()
  await vi.advanceTimersByTimeAsync(0)
  expect(isServerThere.value).toBe(true)
})

it('A refusal is an answer', async () => {
  answer = () =>
    Promise.resolve(
      new Response('{"code":"platform.busy","detail":"…"}', {
        status: 503,
        headers: { 'Content-Type': 'application/problem+json' },
      }),
    )
  await ask()
  await vi.advanceTimersByTimeAsync(0)
  expect(isServerThere.value).toBe(true)
})
