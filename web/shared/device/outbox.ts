import { computed, reactive } from 'vue'
import { callRoute } from '../api/call'
import { ApiError } from '../api/error'
import { newId } from '../api/id'
import type { Route } from '../api/route-types'
import { device, type OutboxItem, type OutboxNote } from './database'

// The rules of UX section 9, F6 and F7: ordered per visit, one key for life, patient.
const retryEveryMs = 15_000
const firstWaitMs = 2_000
const longestWaitMs = 5 * 60_000
const warnPhotos = 50
const warnBytes = 40 * 1024 * 1024

/** What is on the device, for the badge, the banner and W16. */
export const outbox = reactive({
  items: [] as OutboxItem[],
  notes: [] as OutboxNote[],
  /** Until the device has been read, an empty list means nothing. */
  isKnown: false,
})
export const unsent = computed(() => outbox.items.length)
/** Time to find a network: too much is only on this device. */
export const isTooFull = computed(() => {
  const photos = outbox.items.filter((item) => item.body instanceof ArrayBuffer)
  const bytes = outbox.items.reduce((sum, item) => sum + item.bytes, 0)
  return photos.length >= warnPhotos || bytes >= warnBytes
})

export interface Deed {
  lane: string
  route: Route
  params: Readonly<Record<string, string>>
  body: unknown
  title: string
}

/** What came back for an item; a listener may say what the person must know about it. */
export type AnswerListener = (item: OutboxItem, answer: unknown) => Promise<string | undefined>
const answerListeners = new Set<AnswerListener>()

/** Hears every answer before its item leaves the device. Gives back the way to stop. */
export function onAnswer(listener: AnswerListener): () => void {
  answerListeners.add(listener)
  return () => answerListeners.delete(listener)
}

/** Stores what the person did and tries to send it. Resolves when it is safely on the device. */
export async function enqueue(deed: Deed): Promise<OutboxItem> {
  const item: OutboxItem = {
    ...deed,
    body: plainOf(deed.body),
    key: newId(),
    madeAt: Date.now(),
    bytes: sizeOf(deed.body),
    state: 'waiting',
    tries: 0,
    notBefore: 0,
  }
  await (await device()).put('outbox', item)
  await look()
  void flush()
  return item
}

/** Starts sending and keeps at it. The `online` event alone is not reliable, hence the timer. */
export function startOutbox(): () => void {
  const again = () => void flush()
  const shown = () => document.visibilityState === 'visible' && again()
  window.addEventListener('online', again)
  document.addEventListener('visibilitychange', shown)
  const timer = setInterval(again, retryEveryMs)
  // Without this a browser short of space may throw the unsent work away.
  void navigator.storage?.persist?.()
  void look().then(again)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', again)
    document.removeEventListener('visibilitychange', shown)
  }
}

/** Sends what may be sent now. One tab at a time; a second caller finds the work being done. */
export async function flush(now: () => number = Date.now): Promise<void> {
  const work = () => sendAll(now)
  if (navigator.locks) {
    await navigator.locks.request('hearth.outbox', { ifAvailable: true }, (lock) =>
      lock ? work() : undefined,
    )
  } else await work()
}

/** The person asks for another try of a parked item. */
export async function retryItem(key: string): Promise<void> {
  const database = await device()
  const item = await database.get('outbox', key)
  if (!item) return
  await database.put('outbox', { ...item, state: 'waiting', notBefore: 0, reason: undefined })
  await look()
  await flush()
}

/** The person gives an item up. What follows it in its lane may go then. */
export async function discardItem(key: string): Promise<void> {
  await (await device()).delete('outbox', key)
  await look()
  await flush()
}

export async function dropNote(key: string): Promise<void> {
  await (await device()).delete('notes', key)
  await look()
}

async function sendAll(now: () => number): Promise<void> {
  const lanes = new Set((await (await device()).getAll('outbox')).map((item) => item.lane))
  // Lanes one after another: a slow network is not helped by a crowd.
  for (const lane of lanes) {
    if ((await sendLane(lane, now)) === 'signed out') break
  }
  await look()
}

/** In order; stops at the first that cannot go. The next lane does not care. */
async function sendLane(lane: string, now: () => number): Promise<'done' | 'signed out'> {
  const database = await device()
  const items = (await database.getAll('outbox')).filter((item) => item.lane === lane)
  for (const item of items) {
    if (item.state === 'parked' || item.notBefore > now()) return 'done'
    const { cause, answer } = await trySend(item)
    if (!cause) await takeAnswer(item, answer, now())
    else if (cause.status === 401) return 'signed out'
    else if (cause.status === 409) await settle(item, cause, now())
    else if (cause.mayPass) return await postpone(item, cause, now())
    else return await park(item, cause)
  }
  return 'done'
}

async function trySend(item: OutboxItem): Promise<{ cause?: ApiError; answer?: unknown }> {
  try {
    return { answer: await callRoute(item.route, item.params, item.body, { key: item.key }) }
  } catch (cause) {
    return { cause: cause instanceof ApiError ? cause : new ApiError(0, 'web.broken', `${cause}`) }
  }
}

/** It has arrived. Whoever keeps what it changed hears of it first, so the screen never falls back. */
async function takeAnswer(item: OutboxItem, answer: unknown, at: number): Promise<void> {
  const { key, lane, title } = item
  for (const hear of answerListeners) {
    const text = await hear(item, answer)
    if (text) await (await device()).put('notes', { key, lane, title, text, at })
  }
  await (await device()).delete('outbox', key)
}

/** 409: the server's version stands; the person is told what became of theirs. */
async function settle(item: OutboxItem, cause: ApiError, at: number): Promise<void> {
  const { key, lane, title } = item
  const change = (await device()).transaction(['outbox', 'notes'], 'readwrite')
  await change.objectStore('notes').put({ key, lane, title, text: cause.message, at })
  await change.objectStore('outbox').delete(key)
  await change.done
}

async function postpone(item: OutboxItem, cause: ApiError, at: number): Promise<'done'> {
  const tries = item.tries + 1
  const asked = (cause.retryAfterS ?? 0) * 1000
  const wait = Math.max(asked, Math.min(firstWaitMs * 2 ** (tries - 1), longestWaitMs))
  // Offline costs nothing to try again: only a server's trouble makes the waits grow.
  const notBefore = cause.isOffline ? 0 : at + wait
  await (await device()).put('outbox', { ...item, tries, notBefore })
  return 'done'
}

async function park(item: OutboxItem, cause: ApiError): Promise<'done'> {
  const reason = cause.fields[0]?.message ?? cause.message
  await (await device()).put('outbox', { ...item, state: 'parked', reason })
  return 'done'
}

/** Brings the reactive lists in step with the device. */
async function look(): Promise<void> {
  const database = await device()
  outbox.items = await database.getAll('outbox')
  outbox.notes = await database.getAll('notes')
  outbox.isKnown = true
}

/** As it will be sent: a form's reactive values cannot be stored as they are. */
const plainOf = (body: unknown): unknown =>
  body instanceof ArrayBuffer ? body : (JSON.parse(JSON.stringify(body ?? null)) as unknown)

const sizeOf = (body: unknown): number =>
  body instanceof ArrayBuffer ? body.byteLength : JSON.stringify(body ?? null).length
