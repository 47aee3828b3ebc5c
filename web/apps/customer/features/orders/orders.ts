import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { Order, OrderDraft, OrderLine } from './contract'

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
  lines.find((line) => line.stage === 'done')

/** May be called off by the customer: nobody has begun (orders.too_late_to_cancel otherwise). */
export const mayCancel = (order: Order): boolean =>
  order.stage === 'placed' || order.stage === 'assigned'
