import { effectScope, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useFiveTaps } from './five-taps'
import { holdMs, useHold } from './hold'
import { callForHelp, sayIAmSafe, sos, startSos } from './sos'

const incident = (more: object = {}) => ({
  id: '0190a000-0000-7000-8000-000000000001',
  number: 'S261124-0001',
  state: 'open',
  is_silent: false,
  is_drill: false,
  raised_at: '2026-11-24T01:00:00Z',
  heard_at: '2026-11-24T01:00:01Z',
  taken_by: '',
  told: 2,
  phone: '021-1',
  ...more,
})

type Answer = { status: number; body: object }
let answers: Map<string, Answer[]>
let asked: { route: string; body: string; key: string | null }[]
let stop: (() => void) | undefined

async function answer(request: Request): Promise<Response> {
  const route = `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`
  asked.push({
    route,
    body: await request.text(),
    key: request.headers.get('Idempotency-Key'),
  })
  const waiting = answers.get(route)
  const next = (waiting && waiting.length > 1 ? waiting.shift() : waiting?.[0]) ?? {
    status: 404,
    body: { code: 'x' },
  }
  if (next.status === 0) throw new TypeError('no network')
  return new Response(JSON.stringify(next.body), {
    status: next.status,
    headers: { 'Content-Type': 'application/json' },
  })
}
const settle = () => vi.advanceTimersByTimeAsync(50)
const raises = () => asked.filter(({ route }) => route === 'POST /my/incidents')

describe('a call for help', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    asked = []
    answers = new Map([['GET /my/safety', [{ status: 200, body: { phone: '021-1' } }]]])
    vi.stubGlobal('fetch', answer)
    const coords = { latitude: 31.1905, longitude: 121.4482, accuracy: 15.4 }
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: { getCurrentPosition: (found: (at: object) => void) => found({ coords }) },
    })
  })
  afterEach(() => {
    stop?.()
    stop = undefined
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('goes out again and again with one key and its own time until it is heard', async () => {
    answers.set('POST /my/incidents', [
      { status: 0, body: {} },
      { status: 503, body: { code: 'edge.too_busy' } },
      { status: 201, body: incident() },
    ])
    stop = startSos('my')
    callForHelp('my', 'visit-1', false)
    callForHelp('my', 'visit-1', false)
    await settle()
    expect(sos.isUnheard).toBe(true)
    expect(localStorage.getItem('hearth.sos')).toContain('visit-1')
    await vi.advanceTimersByTimeAsync(6_500)
    expect(sos.incident?.number).toBe('S261124-0001')
    expect(sos.isUnheard).toBe(false)
    expect(localStorage.getItem('hearth.sos')).toBeNull()
    expect(raises().length).toBe(3)
    expect(new Set(raises().map(({ key }) => key)).size).toBe(1)
    expect(new Set(raises().map(({ body }) => body)).size).toBe(1)
    const moved = asked.filter(({ route }) => route.endsWith('/positions'))
    expect(moved).toHaveLength(1)
    expect(JSON.parse(moved[0]!.body)).toMatchObject({
      position: { latitude: 31.1905, longitude: 121.4482, accuracy_m: 15 },
    })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(asked.filter(({ route }) => route.endsWith('/positions'))).toHaveLength(2)
  })

  it('is not lost when the page is closed before there is a network', async () => {
    answers.set('POST /my/incidents', [{ status: 0, body: {} }])
    stop = startSos('my')
    callForHelp('my', undefined, true)
    await settle()
    const key = sos.tap?.key
    const kept = localStorage.getItem('hearth.sos')
    stop()
    answers.set('POST /my/incidents', [{ status: 201, body: incident({ is_silent: true }) }])
    localStorage.setItem('hearth.sos', kept ?? '')
    stop = startSos('my')
    await settle()
    expect(raises().at(-1)?.key).toBe(key)
    expect(sos.incident?.is_silent).toBe(true)
  })

  it('says so when only the telephone helps', async () => {
    answers.set('POST /my/incidents', [{ status: 401, body: { code: 'x', detail: '请登录' } }])
    stop = startSos('my')
    callForHelp('my', undefined, false)
    await settle()
    expect(sos.problem).not.toBe('')
    expect(sos.tap).toBeUndefined()
  })

  it('gives the word and takes what comes back, whatever the word was', async () => {
    answers.set('POST /my/incidents', [{ status: 201, body: incident() }])
    answers.set(`POST /my/incidents/${incident().id}/safe`, [
      { status: 201, body: incident({ said_safe_at: '2026-11-24T01:01:00Z' }) },
    ])
    stop = startSos('my')
    callForHelp('my', undefined, false)
    await settle()
    await sayIAmSafe('my', '桂花糕')
    expect(asked.at(-1)?.body).toBe('{"word":"桂花糕"}')
    expect(sos.incident?.said_safe_at).toBeDefined()
  })
})

describe('the button', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('calls after two seconds, asks when it was only tapped, and forgives a finger that slides', () => {
    const [held, tapped] = [vi.fn(), vi.fn()]
    const scope = effectScope()
    const button = scope.run(() => useHold(held, tapped))!
    button.begin()
    vi.advanceTimersByTime(holdMs - 1)
    expect(held).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(held).toHaveBeenCalledOnce()
    button.end()
    expect(tapped).not.toHaveBeenCalled()
    button.begin()
    button.end()
    expect(tapped).toHaveBeenCalledOnce()
    button.begin()
    button.cancel()
    vi.advanceTimersByTime(holdMs)
    expect(held).toHaveBeenCalledOnce()
    expect(tapped).toHaveBeenCalledOnce()
    scope.stop()
  })

  it('hears five quick taps and not five slow ones', () => {
    const run = vi.fn()
    let at = 0
    const element = document.createElement('div')
    const scope = effectScope()
    scope.run(() => useFiveTaps(ref(element), run, () => at))
    for (let i = 0; i < 8; i += 1) {
      at += 1_000
      element.click()
    }
    expect(run).not.toHaveBeenCalled()
    at += 10_000
    for (let i = 0; i < 5; i += 1) {
      at += 200
      element.click()
    }
    expect(run).toHaveBeenCalledOnce()
    scope.stop()
  })
})
