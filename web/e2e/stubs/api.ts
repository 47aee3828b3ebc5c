import type { Page, Request } from 'playwright-core'

export interface Sent {
  route: string
  body: unknown
  bytes: number
  key: string
  query: Record<string, string>
}
type Answer = { status?: number; json?: unknown; etag?: string } | undefined
export type Handler = (
  request: { body: any; query: URLSearchParams; params: string[] }, // eslint-disable-line @typescript-eslint/no-explicit-any
) => Answer

/**
 * Stands in for the server under /api/v1 where a journey needs one that does not exist yet: keeps
 * what it was sent, may be cut off, and answers 404 for what nobody taught it.
 */
export async function serveApi(page: Page, routes: Readonly<Record<string, Handler>>) {
  const api = { sent: [] as Sent[], isDown: false, unknown: [] as string[] }
  const rules = Object.entries(routes).map(([name, handler]) => {
    const [verb = '', path = ''] = name.split(' ')
    const pattern = new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '([^/]+)')}$`)
    return { name, verb, pattern, handler }
  })
  await page.route('**/api/v1/**', async (route) => {
    if (api.isDown) return route.abort('internetdisconnected')
    const request = route.request()
    const url = new URL(request.url())
    if (url.pathname === '/api/v1/events') return route.abort()
    const rule = rules.find(
      ({ verb, pattern }) => verb === request.method() && pattern.test(url.pathname),
    )
    if (!rule) {
      api.unknown.push(`${request.method()} ${url.pathname}`)
      return route.fulfill({ status: 404, json: { code: 'platform.not_there' } })
    }
    const body = bodyOf(request)
    if (request.method() !== 'GET') {
      api.sent.push({
        route: rule.name,
        body,
        bytes: request.postDataBuffer()?.length ?? 0,
        key: request.headers()['idempotency-key'] ?? '',
        query: Object.fromEntries(url.searchParams),
      })
    }
    const params = rule.pattern.exec(url.pathname)!.slice(1)
    const answer = rule.handler({ body, query: url.searchParams, params })
    const status = answer?.status ?? (request.method() === 'POST' ? 201 : 200)
    return route.fulfill({
      status,
      contentType: status >= 400 ? 'application/problem+json' : 'application/json',
      body: answer?.json === undefined ? '' : JSON.stringify(answer.json),
      headers: answer?.etag ? { ETag: answer.etag } : {},
    })
  })
  return api
}

function bodyOf(request: Request): unknown {
  const type = request.headers()['content-type'] ?? ''
  return type.includes('json') ? (request.postDataJSON() as unknown) : undefined
}

export const sessionOf = (kind: 'customer' | 'worker') => ({
  kind,
  id: '019a0000-0000-7000-8000-000000000001',
  session: '019a0000-0000-7000-8000-000000000002',
  roles: [],
  rights: [],
  needs_totp: false,
})
