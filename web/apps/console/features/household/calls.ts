import { onScopeDispose } from 'vue'
import { call } from '@shared/api/call'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import type { EntryKind, Member, NewMember, Relation } from './types'

const pageSize = 30
const stale = { stale: [['household'], ['timeline'], ['customer'], ['bill']] }

export const loadHousehold = (id: string) => call('GET /customers/{id}/household', { id })
export const listEntries = (id: string, kinds: readonly EntryKind[], cursor: string) =>
  call('GET /customers/{id}/timeline', {
    id,
    limit: pageSize,
    ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
    ...(cursor ? { cursor } : {}),
  })
export const addMember = (id: string, form: NewMember, key: string) =>
  call('POST /customers/{id}/household/members', { id }, form, { key, ...stale })
export const saveMember = (seen: Member, relation: Relation, rights: Member['rights']) =>
  call(
    'PUT /household-members/{id}',
    { id: seen.id },
    { relation, rights },
    { seen: `"${seen.version}"`, ...stale },
  )
export const endMember = (id: string) =>
  call('DELETE /household-members/{id}', { id }, undefined, stale)
/** LD-06: the guardian takes the consent back; the child is forgotten. */
export const withdrawConsent = (id: string) =>
  call('DELETE /household-members/{id}/guardian-consent', { id }, undefined, stale)
export const unmaskMember = (id: string, reason: string) =>
  call('POST /household-members/{id}/unmasking', { id }, { reason })

export const listDuplicates = (id: string) => call('GET /customers/{id}/duplicates', { id })
export const previewMerge = (id: string, other: string) =>
  call('GET /customers/{id}/merge-preview/{other}', { id, other })
export const mergeFiles = (id: string, other: string, reason: string, key: string) =>
  call('POST /customers/{id}/merges', { id }, { other, reason }, { key, ...stale })
export const undoMerge = (id: string, key: string) =>
  call('POST /customer-merges/{id}/undoing', { id }, undefined, { key, ...stale })

/** The timeline is read again with everything that happens in one of its rooms. */
const rooms =
  /^(orders|visits|intake|calls|chat|complaints|aftersales|ledger|notify|household|series|safety|care)\./
export function refreshTimeline(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (rooms.test(kind)) refresh(['timeline'])
    }),
  )
}
