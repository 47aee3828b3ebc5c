import { useQuery } from '@tanstack/vue-query'
import { call } from '../api/call'
import { ApiError } from '../api/error'
import type { AnswerOf, BodyOf } from '../api/route-types'
import { forgetDrafts } from '../device/drafts'
import { forgetKept } from '../device/kept'
import { forgetTyped } from '../device/typed'
import { queries } from '../queries'

export type Session = AnswerOf<'GET /session'>
export type StaffProof = BodyOf<'POST /session'>
export type PhoneProof = BodyOf<'POST /customer-session'>
/** Who signs in with a phone and a code. */
export type PhoneActor = 'customer' | 'worker'

const sessionKey = ['session']
const seenAs = 'hearth.signed_in_as'
const ownedBy = 'hearth.drafts_of'

/** Sends a one-time code to a mobile number; answers when another may be asked for. */
export async function sendCode(actor: PhoneActor, phone: string) {
  try {
    return await call(`POST /${actor}-session/code`, {}, { phone })
  } catch (cause) {
    const asked = cause instanceof ApiError && readChallenge(cause)
    if (!asked) throw cause
    // Many codes were asked for this number: the device pays with a moment of work (LS-01).
    const { findWork } = await import('./work')
    const work = findWork(asked.challenge, asked.bits)
    return await call(`POST /${actor}-session/code`, {}, { phone, work })
  }
}

/** The session itself is an HttpOnly cookie: no script ever sees it. */
export async function signInByPhone(
  actor: PhoneActor,
  proof: PhoneProof,
  key: string,
): Promise<Session> {
  await call(`POST /${actor}-session`, {}, proof, { key })
  return begin()
}

export async function signInStaff(proof: StaffProof, key: string): Promise<Session> {
  await call('POST /session', {}, proof, { key })
  return begin()
}

/** Ends the session here and forgets every answer of the server. */
export async function signOut(): Promise<void> {
  // Or whoever signs in here next would read along on the lock screen.
  const { hasPushHere, turnOff } = await import('../reach/push')
  if (hasPushHere()) await turnOff().catch(() => undefined)
  await call('DELETE /session', {})
  forgetSession()
  await forgetWritten()
}

export function forgetSession(): void {
  rememberSignIn(undefined)
  forgetAnswers()
  // Not asked again: the answer would be «signed out», which is why this runs.
  queries.getQueryCache().find({ queryKey: sessionKey })?.reset()
  void forgetKept()
}

/** All but the session itself: the shell watches that one, and would watch a removed one in vain. */
function forgetAnswers(): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}

export const useSession = () => useQuery({ queryKey: sessionKey, queryFn: loadSession })

/**
 * Whether a page behind the sign-in may be shown to that kind of person. Without a network the
 * device's memory decides: a worker in a cellar still has to reach the list of the day.
 */
export async function maySee(actor: Session['kind']): Promise<boolean> {
  try {
    const session = await queries.ensureQueryData({
      queryKey: sessionKey,
      queryFn: loadSession,
      retry: false,
    })
    return session.kind === actor
  } catch (cause) {
    return cause instanceof ApiError && cause.mayPass && wasSignedInAs() === actor
  }
}

async function begin(): Promise<Session> {
  forgetAnswers()
  const session = await loadSession()
  await ownDrafts(session)
  queries.setQueryData(sessionKey, session)
  return session
}

/** What nobody had signed for is theirs now; what another began is not for their eyes. */
async function ownDrafts({ kind, id }: Session): Promise<void> {
  const owner = `${kind} ${id}`
  const before = stored(ownedBy)
  if (before !== null && before !== owner) await forgetWritten()
  store(ownedBy, owner)
}

async function forgetWritten(): Promise<void> {
  forgetTyped()
  store(ownedBy, undefined)
  await forgetDrafts()
}

async function loadSession(): Promise<Session> {
  const session = await call('GET /session', {})
  rememberSignIn(session.kind)
  return session
}

export function readChallenge(error: ApiError): { challenge: string; bits: number } | undefined {
  const { next } = error
  if (error.code !== 'identity.code_work' || typeof next !== 'object' || next === null) return
  const { challenge, bits } = next as { challenge?: unknown; bits?: unknown }
  return typeof challenge === 'string' && typeof bits === 'number' ? { challenge, bits } : undefined
}

const rememberSignIn = (kind: string | undefined): void => store(seenAs, kind)

/** Who was signed in on this device last and has not signed out. */
export const wasSignedInAs = (): string | null => stored(seenAs)

function store(name: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(name, value)
    else localStorage.removeItem(name)
  } catch {
    // Storage refused: offline start then asks to sign in, which is the safe side.
  }
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
