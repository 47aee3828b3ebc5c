import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import { clockOf } from '@shared/date'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import type { Step } from '@kit/UiSteps.vue'
import { apiBase } from '@shared/api/call'
import { visitWord, type VisitState } from '@shared/visit-states'
import { t } from '../../words'
import type { Acceptance, Progress } from './contract'

const key = (order: MaybeRefOrGetter<string>) => ['orders', order, 'progress']

/** The visits of an order as they go; read again with every event about them (F3). */
export function useProgress(order: MaybeRefOrGetter<string>) {
  const stop = onLive('*', ({ kind }) => {
    if (!/^(visits|orders|dispatch|ledger)\./.test(kind)) return
    refresh(['orders'])
  })
  onScopeDispose(stop)
  return useQuery({
    queryKey: key(order),
    queryFn: () => call('GET /orders/{id}/progress', { id: toValue(order) }),
  })
}

export const decideExtra = (id: string, agrees: boolean, idempotency: string) =>
  call('POST /extras/{id}/decision', { id }, { agrees }, { stale: ['orders'], key: idempotency })

export const acceptVisit = (id: string, acceptance: Acceptance, idempotency: string) =>
  call('POST /visits/{id}/acceptance', { id }, acceptance, { stale: ['orders'], key: idempotency })

export const photoAddress = (visit: string, photo: string): string =>
  `${apiBase}/visits/${visit}/photos/${photo}`

/** The visit that the page is about: the one going on, else the next, else the last. */
export function currentVisit(visits: readonly Progress[]): Progress | undefined {
  const open = visits.filter((visit) => visit.state !== 'cancelled')
  return open.find((visit) => visit.state !== 'done') ?? open.at(-1) ?? visits.at(-1)
}

/** The customer's own word is next: not before our own people have given theirs (AC-01). */
export function mayAccept(visit: Progress): boolean {
  if (visit.state !== 'to_accept' || visit.next_place === undefined) return false
  return visit.acceptance_chain[visit.next_place - 1] === 'customer'
}

const path: readonly VisitState[] = [
  'unassigned',
  'assigned',
  'accepted',
  'en_route',
  'arrived',
  'in_service',
  'to_accept',
  'done',
]

/** Who comes is told when they have said yes: before, somebody else may still be asked. */
export const crewIsSure = (visit: Progress): boolean =>
  visit.crew.length > 0 && !['unassigned', 'assigned'].includes(visit.state)

/** What stands where the worker's name will: somebody is asked, or nobody yet. */
export const whoWord = ({ state }: Progress): string =>
  t(state === 'assigned' ? 'customer.who_asked' : 'customer.who_pending')

/** The truth of the visit as a list, with the time of what has happened (C6). */
export function progressSteps(visit: Progress): Step[] {
  const at: Partial<Record<VisitState, string | undefined>> = {
    en_route: visit.sheet.departed_at,
    arrived: visit.sheet.arrived_at,
    in_service: visit.sheet.started_at,
    to_accept: visit.sheet.finished_at,
    done: visit.signatures.at(-1)?.at,
  }
  const now = path.indexOf(visit.state)
  return path.map((state, place) => {
    const time = at[state]
    const isNow = place === now && state !== 'done'
    return {
      label: visitWord(state),
      state: place < now || visit.state === 'done' ? 'done' : isNow ? 'now' : 'ahead',
      ...(time ? { time: clockOf(time) } : {}),
    }
  })
}

/** «10:52 到», or the promised window where nobody is on the way yet (UX rule 6). */
export function arrivalPromise(visit: Progress): { text: string; note: string } {
  if (visit.expected_at && ['accepted', 'en_route', 'assigned'].includes(visit.state)) {
    return {
      text: t('customer.eta', { time: clockOf(visit.expected_at) }),
      note: t('customer.eta_late', { time: clockOf(visit.starts_at) }),
    }
  }
  return {
    text: t('customer.eta', { time: clockOf(visit.starts_at) }),
    note: t('customer.eta_planned'),
  }
}
