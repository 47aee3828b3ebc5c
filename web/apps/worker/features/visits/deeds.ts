import { newId } from '@shared/api/id'
import { enqueue } from '@shared/device/outbox'
import type { Route } from '@shared/api/route-types'
import type { Photo } from '@kit/photo'
import type { Entry, PhotoPurpose } from './contract'

/** Everything a worker does at a visit goes into the outbox first, in the order it was done. */
const send = (visit: string, deed: string, body: unknown, title: string, params: object = {}) =>
  enqueue({
    lane: visit,
    route: `POST /my/visits/{id}/${deed}` as Route,
    params: { id: visit, ...params },
    body,
    title,
  })

type Facts = Omit<Entry, 'key' | 'at' | 'kind'>

/** Reports what was just done; `at` is the phone's clock, which alone knows when it was (VS-11). */
export const report = (visit: string, kind: Entry['kind'], title: string, facts: Facts = {}) =>
  send(visit, 'entries', { entries: [{ key: newId(), kind, at: nowIso(), ...facts }] }, title)

export const sendPhoto = (
  visit: string,
  photo: Photo,
  purpose: PhotoPurpose,
  title: string,
  step?: string,
) =>
  send(visit, 'photos', photo.bytes, title, {
    key: photo.id,
    purpose,
    taken_at: photo.takenAt,
    ...(step ? { step } : {}),
  })

export const proposeExtra = (
  visit: string,
  wish: { option_code: string; count: number; reason: string },
  title: string,
) => send(visit, 'extras', wish, title)

export const reportDamage = (
  visit: string,
  damage: { thing: string; estimate?: number },
  title: string,
) => send(visit, 'damages', damage, title)

/** The leader's own check before the customer is asked (AC-01). */
export const checkOwnWork = (visit: string, title: string) =>
  send(visit, 'verdict', { verdict: 'accepted', by_photos: false, points: [] }, title)

/** The customer's strokes on this phone: never their opinion (AC-02). */
export const sendSignature = (visit: string, image: string, remark: string, title: string) =>
  send(visit, 'signature', { image, ...(remark ? { remark } : {}) }, title)

const nowIso = (): string => new Date().toISOString()
