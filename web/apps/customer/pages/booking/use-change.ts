import { computed, reactive, ref } from 'vue'
import { newId } from '@shared/api/id'
import { freshRepeat } from '@shared/series/pattern'
import { useGuarded } from '@shared/guarded'
import { holdSlot } from '../../features/dispatch/slots'
import type { Order } from '../../features/orders/contract'
import { changeOrder } from '../../features/orders/orders'
import { issueQuote } from '../../features/pricing/prices'
import { t } from '../../words'
import { bookingStop, type BookingStop } from './use-booking'
import { useOffer, type BookingChoice } from './use-offer'

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

/** C11, BK-11: the order as it shall be, its new price, and the way there. */
export function useChange(order: Order, done: () => unknown) {
  const before = wishOf(order)
  const choice: BookingChoice = reactive({
    ...wishOf(order),
    note: '',
    repeat: freshRepeat(),
    renews: false,
  })
  const offer = useOffer(ref(order.item), choice)
  const isMoved = ref(false)
  const stop = ref<BookingStop>()
  const reason = ref('')
  const { isBusy, guarded } = useGuarded((problem) => {
    stop.value = bookingStop(problem)
    if (stop.value.kind === 'taken') void offer.slots.refetch()
  })
  const isChanged = computed(() => isOtherWish(before, choice))
  /** The time stays as it was, or another is looked for among the free ones. */
  const when = computed({
    get: () => (isMoved.value ? 'other' : 'same'),
    set: (to: string) => {
      isMoved.value = to === 'other'
      stop.value = undefined
      choice.start = isMoved.value ? '' : before.start
    },
  })

  function pick(start: string): void {
    isMoved.value = start !== before.start
    choice.start = start
    stop.value = undefined
  }

  const send = () =>
    guarded(async () => {
      stop.value = undefined
      const [wish, slot] = [offer.priceWish.value, offer.slotWish.value]
      if (!choice.start || !wish || !slot) return void (stop.value = { kind: 'start' })
      const { start, address } = choice
      const quote = await issueQuote({ ...wish, store: order.store, start }, newId())
      if (quote.total !== offer.price.data.value?.total) {
        await offer.price.refetch()
        return void (stop.value = { kind: 'price' })
      }
      const hold = isMoved.value ? await holdSlot({ ...slot, start }) : undefined
      await changeOrder(order, {
        quote: quote.id,
        start,
        address,
        reason: reason.value.trim() || t('customer.change_own_reason'),
        ...(hold ? { hold: hold.id } : {}),
      })
      await done()
    })

  return reactive({ choice, when, isMoved, isChanged, reason, stop, isBusy, pick, send, ...offer })
}
