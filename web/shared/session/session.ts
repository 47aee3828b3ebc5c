import { useQuery } from '@tanstack/vue-query'
import { call } from '../api/call'
import { ApiError } from '../api/error'
import type { AnswerOf, BodyOf } from '../api/route-types'
import { queries } from '../queries'

export type Session = AnswerOf<'GET /session'>
export type SignIn = BodyOf<'POST /session'>

const sessionKey = ['session']
const seenAs = 'hearth.was_signed_in'

/** Sends a one-time code to a mobile number; answers when another may be asked for. */
export const sendCode = (phone: string, key: string) =>
  call('POST /sign-in-codes', {}, { phone }, { key })

/** The session itself is an HttpOnly cookie: no script ever sees it. */
export async function signIn(proof: SignIn, key: string): Promise<Session> {
  const session = await call('POST /session', {}, proof, { key })
  queries.setQueryData(sessionKey, session)
  rememberSignIn(true)
  return session
}

/** Ends the session here and forgets every answer of the server. */
export async function signOut(): Promise<void> {
  await call('DELETE /session', {})
  forgetSession()
}

export function forgetSession(): void {
  rememberSignIn(false)
  queries.clear()
}

export const useSession = () => useQuery({ queryKey: sessionKey, queryFn: loadSession })

/**
 * Whether a page behind the sign-in may be shown. Without a network the device's memory decides:
 * a worker in a cellar still has to reach the list of the day.
 */
export async function maySee(): Promise<boolean> {
  try {
    await queries.ensureQueryData({ queryKey: sessionKey, queryFn: loadSession, retry: false })
    return true
  } catch (cause) {
    return cause instanceof ApiError && cause.isOffline && wasSignedIn()
  }
}

async function loadSession(): Promise<Session> {
  const session = await call('GET /session', {})
  rememberSignIn(true)
  return session
}

function rememberSignIn(isIn: boolean): void {
  try {
    if (isIn) localStorage.setItem(seenAs, '1')
    else localStorage.removeItem(seenAs)
  } catch {
    // Storage refused: offline start then asks to sign in, which is the safe side.
  }
}

function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(seenAs) === '1'
  } catch {
    return false
  }
}
