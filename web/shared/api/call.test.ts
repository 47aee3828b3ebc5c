import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, callRoute, onSignedOut } from './call'
import { ApiError, fieldOf } from './error'

function serve(status: number, body?: unknown, headers: Record<string, string> = {}) {
  const seen: Request[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    seen.push(request)
    const type = status >= 400 ? 'application/problem+json' : 'application/json'
    const text = body === undefined ? null : JSON.stringify(body)
    return Promise.resolve(
      new Response(text, { status, headers: { 'Content-Type': type, ...headers } }),
    )
  })
  return seen
}
const failing = async (work: Promise<unknown>): Promise<ApiError> =>
  work.then(
    () => expect.fail('it went well'),
    (cause: unknown) => {
      expect(cause).toBeInstanceOf(ApiError)
      return cause as ApiError
    },
  )

afterEach(() => vi.unstubAllGlobals())

describe('A call', () => {
  it('goes to the API with language, key and body', async () => {
    const seen = serve(202, { resend_after_s: 60 })
    const answer = await call('POST /customer-session/code', {}, { phone: '13812345678' })
    expect(answer.resend_after_s).toBe(60)
    const request = seen[0]!
    expect(new URL(request.url).pathname).toBe('/api/v1/customer-session/code')
    expect(request.headers.get('Accept-Language')).toBe('zh-CN, en;q=0.5')
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await request.json()).toEqual({ phone: '13812345678' })
  })

  it('keeps the key it is given, so that a retry is the same wish', async () => {
    const seen = serve(202, {})
    await call('POST /customer-session/code', {}, { phone: '1' }, { key: 'k-1' })
    expect(seen[0]!.headers.get('Idempotency-Key')).toBe('k-1')
  })

  it('puts names of the path into the path and the others into the query', async () => {
    const seen = serve(200, {})
    await callRoute('GET /orders/{id}/visits', { id: 'a b', state: 'done' }, undefined, {})
    const url = new URL(seen[0]!.url)
    expect(url.pathname + url.search).toBe('/api/v1/orders/a%20b/visits?state=done')
  })

  it('sends If-Match for what the person was looking at', async () => {
    serve(200, { id: 7 }, { ETag: '"v3"' })
    const looked = (await callRoute('GET /orders/{id}', { id: '7' }, undefined, {})) as object
    const seen = serve(200, {})
    await callRoute('PUT /orders/{id}', { id: '7' }, {}, { seen: looked })
    expect(seen[0]!.headers.get('If-Match')).toBe('"v3"')
    expect(seen[0]!.headers.get('Idempotency-Key')).toBeNull()
  })

  it('sends the bytes of a picture as they are', async () => {
    const seen = serve(201, {})
    await callRoute('POST /photos', {}, new Uint8Array([1, 2, 3]).buffer, {})
    expect(seen[0]!.headers.get('Content-Type')).toBe('image/jpeg')
    expect(new Uint8Array(await seen[0]!.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('gives nothing for 204', async () => {
    serve(204)
    expect(await call('DELETE /session', {})).toBeUndefined()
  })
})

describe('A refused call', () => {
  it('carries the code, the fields by their dotted path, the reference and what is offered', async () => {
    serve(
      422,
      {
        code: 'platform.invalid',
        detail: '有几处需要改',
        errors: [{ pointer: '/address/0/city', code: 'platform.required', detail: '请填写城市' }],
        next: { starts: ['09:00'] },
      },
      { 'X-Request-Id': 'H-1' },
    )
    const error = await failing(call('POST /customer-session/code', {}, { phone: '' }))
    expect(error).toMatchObject({ status: 422, code: 'platform.invalid', reference: 'H-1' })
    expect(error.fields).toEqual([
      { field: 'address.0.city', code: 'platform.required', message: '请填写城市' },
    ])
    expect(error.next).toEqual({ starts: ['09:00'] })
    expect(error.mayPass).toBe(false)
  })

  it('says how long to wait', async () => {
    serve(429, {}, { 'Retry-After': '30' })
    const error = await failing(call('GET /session', {}))
    expect(error.retryAfterS).toBe(30)
    expect(error.mayPass).toBe(true)
  })

  it('is offline when nothing came back', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
    const error = await failing(call('GET /session', {}))
    expect(error.isOffline).toBe(true)
    expect(error.message).toContain('没连上网络')
  })

  it('tells of a lost session, but not of a wrong code on the sign-in page', async () => {
    const heard = vi.fn()
    const stop = onSignedOut(heard)
    serve(401, {})
    await failing(callRoute('GET /orders', {}, undefined, {}))
    expect(heard).toHaveBeenCalledTimes(1)
    await failing(call('POST /session', {}, { login: '1', password: '2' }))
    expect(heard).toHaveBeenCalledTimes(1)
    stop()
  })
})

it.each([
  ['/phone', 'phone'],
  ['#/lines/0/amount', 'lines.0.amount'],
  ['/a~1b/~0c', 'a/b.~c'],
  ['address.city', 'address.city'],
  ['', ''],
])('The pointer %s is the field %s', (pointer, field) => {
  expect(fieldOf(pointer)).toBe(field)
})
