import { useQuery } from '@tanstack/vue-query'
import { call } from '../api/call'
import type { AnswerOf, BodyOf } from '../api/route-types'

export type Reach = AnswerOf<'GET /me/reach'>
export type ReachForm = BodyOf<'PUT /me/reach'>
export type Channel = Reach['kinds'][number]['channels'][number]
export type Kind = Reach['kinds'][number]
/** Codes and calls for help are nobody's to choose. */
export type ChosenKind = Exclude<Kind['kind'], 'code' | 'safety'>
export type Way = Reach['ways'][number]

/** Those that lead out of the house, in the order in which they are offered. */
export const waysOut = ['sms', 'push', 'wechat', 'email'] as const satisfies readonly Channel[]
/** Nothing leaves the house: it is read in the app. */
export const inside = 'none'

/** What the person picked for one kind: first, and what takes over where that fails. */
export interface Pick {
  first: Channel | typeof inside
  then: Channel | typeof inside
}

/** Of the company's order what works for this person; of their own, all they said. */
export function pickOf(kind: Kind, isThere: (channel: Channel) => boolean): Pick {
  const working = kind.channels.filter(isThere)
  const [first, then] = kind.is_own || working.length === 0 ? kind.channels : working
  return { first: first ?? inside, then: then ?? inside }
}

/** Whether it reaches them today: a telephone in the file, or a way that is open. */
export const isSetUp = (reach: Reach, channel: Channel): boolean =>
  channel === 'sms'
    ? reach.phone !== undefined
    : reach.ways.some((way) => way.channel === channel && way.state === 'open')

/** The same channel is not tried twice; without a first there is no second. */
export function channelsOf({ first, then }: Pick): Channel[] {
  if (first === inside) return []
  return then === inside || then === first ? [first] : [first, then]
}

const two = (number: number): string => String(number).padStart(2, '0')
export const clockFrom = (minute: number): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
/** `21:30` → 1290; nothing where it is no time. */
export function minuteOf(clock: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock)
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
}

const own = ['reach']
export const useOwnReach = () =>
  useQuery({ queryKey: own, queryFn: () => call('GET /me/reach', {}) })
export const saveOwnReach = (form: ReachForm, seen: Reach) =>
  call('PUT /me/reach', {}, form, { seen, stale: own })
export const addEmail = (address: string) =>
  call('POST /me/reach/emails', {}, { address }, { stale: own })
export const proveWay = (id: string, code: string) =>
  call('PUT /me/reach/ways/{id}/proof', { id }, { code }, { stale: own })
export const closeWay = (id: string) =>
  call('DELETE /me/reach/ways/{id}', { id }, undefined, { stale: own })

export type WechatCode = AnswerOf<'POST /me/reach/wechat'>
export const beginWechat = () => call('POST /me/reach/wechat', {})
