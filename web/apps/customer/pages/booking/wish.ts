import type { Order } from '../../features/orders/contract'

interface Option {
  code: string
  count: number
}
/** What is compared: the order as it is and as it shall be. */
export interface Wish {
  quantity: number
  options: Record<string, number>
  address: string
  start: string
}

/** The visit that is still to come; what was called off is no part of the promise. */
export const visitOf = (order: Order) => order.visits.find((one) => one.state !== 'cancelled')

/** The order as it stands, as the form of a booking says it. */
export const wishOf = (order: Order): Wish => ({
  quantity: order.quantity,
  options: Object.fromEntries(
    ((order.options ?? []) as Option[]).map(({ code, count }) => [code, count]),
  ),
  address: order.address,
  start: visitOf(order)?.starts_at ?? '',
})

const optionsText = (options: Record<string, number>): string =>
  Object.entries(options)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => `${code}:${count}`)
    .sort()
    .join()

export const isOtherWish = (before: Wish, now: Wish): boolean =>
  before.quantity !== now.quantity ||
  before.address !== now.address ||
  before.start !== now.start ||
  optionsText(before.options) !== optionsText(now.options)
