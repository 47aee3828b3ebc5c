import type { LocationQuery } from 'vue-router'
import type { Wish } from './wishes'

/** A time somebody waited for, with what was to be done then. */
export interface Waited {
  start: string
  quantity: number
  options: Record<string, number>
}

/** Told that it is free, and still to be had: ordered, over or past times are not. */
export const isFreed = (
  { state, waiting }: Pick<Wish, 'state' | 'waiting'>,
  now: number = Date.now(),
): boolean =>
  state !== 'ordered' &&
  state !== 'closed' &&
  waiting?.told_at !== undefined &&
  Date.parse(waiting.start) > now

/** The way to order it: the booking opens with the same size, extras and time. */
export const bookingOf = ({ item, waiting }: Pick<Wish, 'item' | 'waiting'>): string => {
  if (!waiting) return `/book/${item}`
  const { start, quantity } = waiting
  const options = waiting.options.map(({ code, count }) => `${code}:${count}`).join()
  const query = { start, quantity: String(quantity), ...(options && { options }) }
  return `/book/${item}?${new URLSearchParams(query)}`
}

/** What such a way says; nothing where somebody came by another one. */
export function readWaited({ start, quantity, options }: LocationQuery): Waited | undefined {
  if (typeof start !== 'string' || Number.isNaN(Date.parse(start)) || !(Number(quantity) > 0))
    return undefined
  const chosen = typeof options === 'string' ? options.split(',') : []
  return {
    start,
    quantity: Number(quantity),
    options: Object.fromEntries(
      chosen.map((one) => one.split(':')).map(([code, count]) => [code!, Number(count) || 1]),
    ),
  }
}
