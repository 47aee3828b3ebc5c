import { reactive } from 'vue'
import { call } from '../api/call'
import { ApiError } from '../api/error'
import { newId } from '../api/id'
import type { AnswerOf, BodyOf } from '../api/route-types'
import { onLive } from '../live/live'
import { findPosition } from '../position'

export type OwnIncident = AnswerOf<'GET /my/incidents/{id}'>
type TapBody = BodyOf<'POST /my/incidents'>
type Whereabouts = BodyOf<'POST /my/incidents/{id}/positions'>
/** The worker's way and the customer's: the same call for help. */
export type Side = 'my' | 'me'

/** A call for help that has not reached the house yet: with its own key and time, over a reload. */
export interface Tap {
  key: string
  at: string
  visit?: string
  is_silent: boolean
}

const kept = 'hearth.sos'
const againMs = 3_000
const lookMs = 5_000
const moveMs = 30_000

const ways = {
  my: {
    raise: (body: TapBody, key: string) => call('POST /my/incidents', {}, body, { key }),
    load: (id: string) => call('GET /my/incidents/{id}', { id }),
    move: (id: string, body: Whereabouts) =>
      call('POST /my/incidents/{id}/positions', { id }, body),
    safe: (id: string, word: string) =>
      call('POST /my/incidents/{id}/safe', { id }, word ? { word } : {}),
    live: () => call('GET /my/safety', {}),
  },
  me: {
    raise: (body: TapBody, key: string) => call('POST /me/incidents', {}, body, { key }),
    load: (id: string) => call('GET /me/incidents/{id}', { id }),
    move: (id: string, body: Whereabouts) =>
      call('POST /me/incidents/{id}/positions', { id }, body),
    safe: (id: string, word: string) =>
      call('POST /me/incidents/{id}/safe', { id }, word ? { word } : {}),
    live: () => call('GET /me/safety', {}),
  },
} as const

/** What this phone knows of its call for help. */
export const sos = reactive({
  tap: undefined as Tap | undefined,
  incident: undefined as OwnIncident | undefined,
  /** The house has not answered yet; it is tried again every few seconds. */
  isUnheard: false,
  /** It will not be taken at all: only the telephone helps. */
  problem: '',
  phone: '',
})

/** Looks what is live, sends what was tapped before, and keeps both fresh. Gives the way to stop. */
export function startSos(side: Side): () => void {
  const saved = readTap()
  if (saved) sos.tap = saved
  const look = () => void refresh(side)
  const stopLive = onLive('safety.moved', look)
  const timers = [
    setInterval(() => isLive() && look(), lookMs),
    setInterval(() => isLive() && void sendPosition(side), moveMs),
    setInterval(() => void sendTap(side), againMs),
  ]
  void readLive(side)
  void sendTap(side)
  return () => {
    stopLive()
    timers.forEach((timer) => clearInterval(timer))
    Object.assign(sos, { tap: undefined, incident: undefined, isUnheard: false, problem: '' })
  }
}

/** One tap. It is on the phone at once and goes out before anything is known of the place. */
export function callForHelp(side: Side, visit: string | undefined, isSilent: boolean): void {
  // Pressed again where everybody may see it: the office hears that it was.
  const isLouder = !isSilent && sos.incident?.is_silent === true
  if (sos.tap || (isLive() && !isLouder)) return
  const tap: Tap = { key: newId(), at: new Date().toISOString(), is_silent: isSilent }
  if (visit) tap.visit = visit
  sos.problem = ''
  if (!isLive()) sos.incident = undefined
  sos.tap = tap
  localStorage.setItem(kept, JSON.stringify(tap))
  void sendTap(side)
}

export async function sayIAmSafe(side: Side, word: string): Promise<void> {
  if (sos.incident) sos.incident = await ways[side].safe(sos.incident.id, word)
}

export const isLive = (): boolean => sos.incident !== undefined && sos.incident.state !== 'closed'
/** What is over stays on the screen until it is put away. */
export const putAway = (): void => void (sos.incident = undefined)

let isSending = false
async function sendTap(side: Side): Promise<void> {
  const tap = sos.tap
  if (!tap || isSending) return
  isSending = true
  try {
    sos.incident = await ways[side].raise(tap, tap.key)
    forgetTap()
    void sendPosition(side)
  } catch (cause) {
    const mayPass = !(cause instanceof ApiError) || cause.mayPass || cause.status === 409
    if (mayPass) sos.isUnheard = true
    else refuse(cause)
  } finally {
    isSending = false
  }
}

function refuse(error: ApiError): void {
  forgetTap()
  sos.problem = error.message
}

function forgetTap(): void {
  sos.tap = undefined
  sos.isUnheard = false
  localStorage.removeItem(kept)
}

async function sendPosition(side: Side): Promise<void> {
  const id = sos.incident?.id
  const position = id && (await findPosition())
  if (!id || !position || !isLive()) return
  const at = new Date().toISOString()
  await ways[side].move(id, { position, at }).catch(() => undefined)
}

async function refresh(side: Side): Promise<void> {
  const id = sos.incident?.id
  if (!id) return readLive(side)
  const incident = await ways[side].load(id).catch(() => undefined)
  if (incident && sos.incident?.id === id) sos.incident = incident
}

async function readLive(side: Side): Promise<void> {
  const answer = await ways[side].live().catch(() => undefined)
  if (!answer) return
  sos.phone = answer.phone
  if (answer.live && !sos.incident) sos.incident = answer.live
}

function readTap(): Tap | undefined {
  try {
    const tap: unknown = JSON.parse(localStorage.getItem(kept) ?? 'null')
    return isTap(tap) ? tap : undefined
  } catch {
    return undefined
  }
}

const isTap = (tap: unknown): tap is Tap =>
  typeof tap === 'object' && tap !== null && 'key' in tap && 'at' in tap && 'is_silent' in tap
