import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import type { Repair } from './contract'

const key = ['repairs']
const stale = [key, ['orders'], ['ledger']]

function refreshWithRepairs(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (kind.startsWith('aftersales.') || kind === 'ledger.refund_moved') refresh(key)
    }),
  )
}

/** What was reported about an order, newest first. */
export function useRepairsOf(order: MaybeRefOrGetter<string>) {
  refreshWithRepairs()
  return useQuery({
    queryKey: [...key, 'of', order],
    queryFn: () => call('GET /orders/{id}/repairs', { id: toValue(order) }),
  })
}

export function useRepair(id: MaybeRefOrGetter<string>) {
  refreshWithRepairs()
  return useQuery({
    queryKey: [...key, id],
    queryFn: () => call('GET /repairs/{id}', { id: toValue(id) }),
  })
}

export const noticeRepair = (order: string, words: string, idempotency: string) =>
  call('POST /orders/{id}/repairs', { id: order }, { words }, { stale, key: idempotency })

/** Agrees to the fee that was shown; the server refuses where it no longer holds. */
export const agreeToRepair = (id: string, fee: number, idempotency: string) =>
  call('POST /repairs/{id}/agreement', { id }, { fee }, { stale, key: idempotency })

export const withdrawRepair = (id: string, idempotency: string) =>
  call('POST /repairs/{id}/withdrawal', { id }, undefined, { stale, key: idempotency })

export const repairForm = (id: string): string => `/api/v1/repairs/${id}/form`
export const refundForm = (id: string): string => `/api/v1/refunds/${id}/form`

/** Until the plan is signed, and as long as a fee waits for the customer's word. */
export const mayWithdrawRepair = ({ state, waits_for_customer: waits }: Repair): boolean =>
  ['noticed', 'contacted', 'diagnosed'].includes(state) || waits

export interface Kept {
  clock: Repair['clocks'][number]
  /** Seconds that counted, the others left out (BE-11). */
  counted: number
  state: 'running' | 'kept' | 'late' | 'stopped'
}

/** The promises in the order they were made, with what counted and how each ended. */
export const promisesOf = ({ clocks }: Pick<Repair, 'clocks'>): Kept[] =>
  [...clocks]
    .sort((a, b) => a.started_at.localeCompare(b.started_at))
    .map((clock) => ({
      clock,
      counted: clock.minutes
        .filter(({ what }) => what === 'counted')
        .reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 1000, 0),
      state: stateOf(clock),
    }))

function stateOf({ state, is_overdue: isOverdue }: Repair['clocks'][number]): Kept['state'] {
  if (state === 'met') return 'kept'
  if (state === 'lapsed' || isOverdue) return 'late'
  return state === 'stopped' ? 'stopped' : 'running'
}
