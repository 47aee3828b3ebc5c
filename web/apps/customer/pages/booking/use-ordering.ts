import { ref } from 'vue'
import { newId } from '@shared/api/id'
import { endOf, patternOf } from '@shared/series/pattern'
import { openSeries } from '@shared/series/series'
import type { OrderDraft } from '../../features/orders/contract'
import { placeOrder } from '../../features/orders/orders'
import { issueQuote } from '../../features/pricing/prices'
import type { BookingChoice, useOffer } from './use-offer'

/** From the choice to the order: a fixed offer first, then the promise. */
export function useOrdering(choice: BookingChoice, offer: ReturnType<typeof useOffer>) {
  const hold = ref<{ id: string; start: string }>()
  /** The order on its way: sent again as it was while nobody knows whether it arrived. */
  let pending: { draft: OrderDraft; key: string } | undefined

  const forget = (): void => {
    pending = undefined
  }

  /**
   * Where the order, or the standing booking, can be seen; nothing where the price has moved, which
   * is shown before it is taken (UX rule 2). `seen` is what stood there at the tap.
   */
  async function order(allowsSameDay: boolean, seen: number | undefined) {
    pending ??= await prepare(allowsSameDay, seen)
    if (!pending) return undefined
    const { draft, key } = pending
    const pattern = patternOf(choice.repeat, choice.start)
    if (!pattern) return { path: `/orders/${(await placeOrder(draft, key)).id}/placed` }
    const { quote, address, hold, note, terms } = draft
    const renews = choice.renews ? { renews: true } : {}
    const rest = {
      ...renews,
      ...(hold ? { hold } : {}),
      ...(note ? { note } : {}),
      ...(terms ? { terms } : {}),
      ...endOf(choice.repeat),
    }
    const { holidays } = choice.repeat
    const made = await openSeries({ quote, address, pattern, holidays, ...rest }, key)
    return { path: `/series/${made.id}` }
  }

  async function prepare(allowsSameDay: boolean, seen: number | undefined) {
    const [wish, address] = [offer.priceWish.value, offer.address.value]
    if (!wish || !address) return undefined
    const quote = await issueQuote({ ...wish, start: choice.start }, newId())
    if (isOtherPrice(quote.total, seen, offer.price.data.value?.total)) {
      await offer.price.refetch()
      return undefined
    }
    const note = choice.note.trim()
    const terms = offer.rule.seen.value
    const draft: OrderDraft = {
      quote: quote.id,
      start: choice.start,
      address: address.id,
      ...(hold.value?.start === choice.start ? { hold: hold.value.id } : {}),
      ...(note ? { note } : {}),
      ...(terms ? { terms } : {}),
      ...(allowsSameDay ? { allows_same_day: true } : {}),
    }
    return { draft, key: newId() }
  }

  return { order, forget, hold }
}

/**
 * Dearer than what stood there when the person said yes, or other than what stands there now: a
 * dearer hour may have been found between the tap and the first free times.
 */
export const isOtherPrice = (
  total: number,
  seen: number | undefined,
  shown: number | undefined,
): boolean => total !== shown || seen === undefined || total > seen
