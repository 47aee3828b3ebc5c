import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { Order, OrderChange, OrderDraft, OrderLine } from './contract'

const key = ['orders']

export const useOrders = (isWanted: MaybeRefOrGetter<boolean> = true) =>
  useInfiniteQuery({
    queryKey: [...key, 'list'],
    queryFn: ({ pageParam }) => call('GET /me/orders', pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
    enabled: () => toValue(isWanted),
  })

export const useOrder = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: () => call('GET /orders/{id}', { id: toValue(id) }),
  })

export const placeOrder = (draft: OrderDraft, idempotency: string) =>
  call('POST /orders', {}, draft, { stale: key, key: idempotency })

/** BK-11: another quote, start or address; refused where the order has changed since it was shown. */
export const changeOrder = (order: Order, change: OrderChange) =>
  call('PUT /orders/{id}', { id: order.id }, change, {
    seen: `"${order.version}"`,
    stale: [key, ['bill', order.id], ['slots']],
  })

export const loadTerms = (store: string, special = false) =>
  call('GET /order-terms', { store, ...(special ? { special } : {}) })

const isOver = (line: OrderLine): boolean => line.stage === 'done' || line.stage === 'cancelled'

/** The visit that comes next, or is going on: what the home page is about (C1). */
export function nextOrder(lines: readonly OrderLine[]): OrderLine | undefined {
  const open = lines.filter((line) => !isOver(line) && line.visit)
  return [...open].sort((a, b) => a.visit!.starts_at.localeCompare(b.visit!.starts_at))[0]
}

/** What is to come, the soonest first; then what has been, the newest first (C5). */
export function byVisit(lines: readonly OrderLine[]): OrderLine[] {
  const start = (line: OrderLine): string => line.visit?.starts_at ?? ''
  const ahead = lines.filter((line) => !isOver(line))
  const over = lines.filter(isOver)
  return [
    ...ahead.sort((a, b) => start(a).localeCompare(start(b))),
    ...over.sort((a, b) => start(b).localeCompare(start(a))),
  ]
}

/** What was last done for this customer, to be had again («再约一次»). */
export const lastDone = (lines: readonly OrderLine[]): OrderLine | undefined =>
  byVisit(lines).find((line) => line.stage === 'done')

/** May be called off by the customer: nobody has begun (orders.too_late_to_cancel otherwise). */
export const mayCancel = (order: Order): boolean =>
  order.stage === 'placed' || order.stage === 'assigned'

/**
 * May be changed by the customer alone (F1): one visit, not begun, and so many hours ahead; after
 * that somebody may be on the way, and a call is needed (orders.change_needs_call).
 */
export function mayChange(order: Order, hours: number, now = Date.now()): 'yes' | 'late' | 'no' {
  const ahead = order.visits.filter((one) => one.state !== 'cancelled')
  if (!mayCancel(order) || ahead.length !== 1) return 'no'
  const until = Date.parse(ahead[0]!.starts_at) - hours * 3_600_000
  return now <= until ? 'yes' : 'late'
}
