import createClient from 'openapi-fetch'
import { toRaw } from 'vue'
import type { QueryKey } from '@tanstack/vue-query'
import { locale } from '@kit/i18n'
import { t } from '../words'
import { queries } from '../queries'
import { ApiError, errorFrom } from './error'
import { newId } from './id'
import { heardServer, missedServer } from './reachable'
import type { AnswerOf, BodyOf, ParamsOf, Route } from './route-types'

export interface CallOptions {
  /** Cached answers that are out of date after this call: one key, or several. */
  stale?: QueryKey | readonly QueryKey[]
  /** The answer the person was looking at, or its ETag; the server refuses if it changed since. */
  seen?: object | string
  /** Made on the device; keep it for a retry of the same wish. Every POST gets one anyway. */
  key?: string
  signal?: AbortSignal
  /** What the bytes are; a photo where it is not said. */
  bytes?: string
  /** The answer is a file: a Blob. It may take as long as a photo. */
  isFile?: boolean
}

type Rest<R extends Route> = [BodyOf<R>] extends [never]
  ? [body?: undefined, options?: CallOptions]
  : [body: BodyOf<R>, options?: CallOptions]

export const apiBase = '/api/v1'
const patienceMs = 20_000
const photoPatienceMs = 120_000

const etags = new WeakMap<object, string>()
const signedOutListeners = new Set<() => void>()

// `fetch` is looked up at each call: tests and the service worker's page may replace it.
const client = createClient<Record<string, never>>({
  baseUrl: apiBase,
  credentials: 'same-origin',
  // The server reads a list of a query as one text with commas.
  querySerializer: { array: { style: 'form', explode: false } },
  fetch: (request) => globalThis.fetch(request),
})

interface LooseAnswer {
  data?: unknown
  error?: unknown
  response: Response
}
type LooseRequest = (verb: string, path: string, init: unknown) => Promise<LooseAnswer>

/**
 * One server call. Throws ApiError; a 401 also tells the listeners of `onSignedOut`.
 * `call('POST /orders/{id}/cancellation', { id }, { reason }, { stale: ['orders', id] })`
 */
export async function call<R extends Route>(
  route: R,
  params: ParamsOf<R>,
  ...[body, options = {}]: Rest<R>
): Promise<AnswerOf<R>> {
  return (await callRoute(route, params as Record<string, unknown>, body, options)) as AnswerOf<R>
}

/** The same without types, for what was stored on the device and is sent later. */
export async function callRoute(
  route: string,
  params: Readonly<Record<string, unknown>>,
  body: unknown,
  options: CallOptions,
): Promise<unknown> {
  const [verb = '', path = ''] = route.split(' ')
  const isBytes = body instanceof ArrayBuffer
  const { data, error, response } = await send(verb, path, {
    params: splitParams(path, params),
    body,
    ...(isBytes ? { bodySerializer: (bytes: unknown) => bytes } : {}),
    headers: headersFor(verb, options, isBytes),
    ...(options.isFile ? { parseAs: 'blob' } : {}),
    signal:
      options.signal ??
      AbortSignal.timeout(isBytes || options.isFile ? photoPatienceMs : patienceMs),
  })
  if (!response.ok) await refuse(response, error, path)
  heardServer()
  keepEtag(data, response)
  forget(options.stale)
  return data
}

/** Hears that the session has ended. Gives back the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

async function send(verb: string, path: string, init: unknown): Promise<LooseAnswer> {
  try {
    return await (client.request as unknown as LooseRequest)(verb.toLowerCase(), path, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    missedServer()
    // Where nothing was sent, nothing was filled in.
    const isReading = verb.toLowerCase() === 'get'
    const said = t(isReading ? 'shared.error_offline_reading' : 'shared.error_offline')
    throw new ApiError(0, 'web.offline', said)
  }
}

async function refuse(response: Response, body: unknown, path: string): Promise<never> {
  const error = await errorFrom(response, body)
  if (error.isNoAnswer) missedServer()
  else heardServer()
  // A wrong code on the sign-in page is a 401 too, but ends no session.
  if (error.status === 401 && path !== '/session') signedOutListeners.forEach((tell) => tell())
  throw error
}

export function splitParams(path: string, params: Readonly<Record<string, unknown>>) {
  const inPath = new Set(Array.from(path.matchAll(/\{(\w+)\}/g), (match) => match[1]))
  const entries = Object.entries(params)
  return {
    path: Object.fromEntries(entries.filter(([name]) => inPath.has(name))),
    query: Object.fromEntries(entries.filter(([name]) => !inPath.has(name))),
  }
}

function headersFor(verb: string, options: CallOptions, isBytes: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    'Accept-Language': locale.value === 'en' ? 'en, zh-CN;q=0.5' : 'zh-CN, en;q=0.5',
  }
  if (isBytes) headers['Content-Type'] = options.bytes ?? 'image/jpeg'
  if (verb === 'POST') headers['Idempotency-Key'] = options.key ?? newId()
  const seen = typeof options.seen === 'object' ? etags.get(toRaw(options.seen)) : options.seen
  if (seen) headers['If-Match'] = seen
  return headers
}

function keepEtag(data: unknown, response: Response): void {
  const etag = response.headers.get('ETag')
  if (etag && typeof data === 'object' && data !== null) etags.set(data, etag)
}

/** Marks cached answers as out of date; those on the screen are fetched anew in the background. */
function forget(stale: CallOptions['stale']): void {
  if (!stale || stale.length === 0) return
  const isMany = stale.every((part) => Array.isArray(part))
  const keys = (isMany ? stale : [stale]) as readonly QueryKey[]
  keys.forEach((queryKey) => void queries.invalidateQueries({ queryKey }))
}
