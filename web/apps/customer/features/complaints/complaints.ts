import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import type { Photo } from '@kit/photo'
import { apiBase, call } from '@shared/api/call'
import { clockOf, dayLabel } from '@shared/date'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import { t } from '../../words'
import type { Complaint, ComplaintDraft } from './contract'

const key = ['complaints']

function refreshWithComplaints(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (kind.startsWith('complaints.')) refresh(key)
    }),
  )
}

export function useComplaints() {
  refreshWithComplaints()
  return useQuery({
    queryKey: [...key, 'list'],
    queryFn: () => call('GET /me/complaints', {}),
  })
}

export function useComplaint(id: MaybeRefOrGetter<string>) {
  refreshWithComplaints()
  return useQuery({
    queryKey: [...key, id],
    queryFn: () => call('GET /me/complaints/{id}', { id: toValue(id) }),
  })
}

export const complain = (draft: ComplaintDraft, idempotency: string) =>
  call('POST /me/complaints', {}, draft, { stale: key, key: idempotency })

export const photoUrl = (complaint: string, photo: string): string =>
  `${apiBase}/complaints/${complaint}/photos/${photo}`

/** One after another; gives how many did not get through. */
export async function sendPhotos(id: string, photos: readonly Photo[]): Promise<number> {
  let lost = 0
  for (const { id: photo, bytes } of photos)
    await call('POST /me/complaints/{id}/photos', { id, key: photo }, bytes, {
      stale: key,
      key: photo,
    }).catch(() => (lost += 1))
  return lost
}

export const withdraw = (id: string, idempotency: string) =>
  call('POST /me/complaints/{id}/withdrawal', { id }, undefined, { stale: key, key: idempotency })

export const isOver = ({ state }: Complaint): boolean => state === 'closed' || state === 'withdrawn'

export const mayWithdraw = (one: Complaint): boolean => !isOver(one)

/** What it is about, in the customer's words; what we noticed ourselves nobody has complained of. */
export const titleOf = ({ channel, kind }: Pick<Complaint, 'channel' | 'kind'>): string => {
  if (channel !== 'system') return t(`customer.complain_kind_${kind}`)
  return t(
    kind === 'late' ? 'customer.complaint_noticed_late' : 'customer.complaint_noticed_quality',
  )
}

/** «明天 周二 14:15»: a promised time is named, never counted down at a customer. */
export const timeOf = (at: string): string => `${dayLabel(at)} ${clockOf(at)}`

/** The promise that holds now: the answer first, then the day it is settled by. */
export function promiseOf(
  one: Complaint,
): { kind: 'response_by' | 'final_by'; at: string } | undefined {
  if (isOver(one) || one.state === 'decided') return undefined
  if (one.response_by) return { kind: 'response_by', at: one.response_by }
  return one.final_by ? { kind: 'final_by', at: one.final_by } : undefined
}

type Visit = { id: string; starts_at: string; state: string }

/** The visit a complaint is most likely about: the last that has begun by now, else the first. */
export function visitFor<One extends Visit>(
  visits: readonly One[],
  now: number = Date.now(),
): One | undefined {
  const held = visits.filter(({ state }) => state !== 'cancelled')
  return held.findLast((one) => Date.parse(one.starts_at) <= now) ?? held[0] ?? visits[0]
}
