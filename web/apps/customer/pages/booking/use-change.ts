import { computed, reactive, ref } from 'vue'
import { newId } from '@shared/api/id'
import { daysBetween } from '@shared/date'
import { freshRepeat } from '@shared/series/pattern'
import { useGuarded } from '@shared/guarded'
import { daysAtOnce, holdSlot } from '../../features/dispatch/slots'
import type { Order } from '../../features/orders/contract'
import { changeOrder } from '../../features/orders/orders'
import { issueQuote } from '../../features/pricing/prices'
import { t } from '../../words'
import { bookingStop, type BookingStop } from './use-booking'
import { useOffer, type BookingChoice } from './use-offer'
import { isOtherPrice } from './use-ordering'
import { isOtherWish, wishOf } from './wish'

/** C11, BK-11: the order as it shall be, its new price, and the way there. */
export function useChange(order: Order, done: () => unknown) {
  const before = wishOf(order)
  const choice: BookingChoice = reactive({
    ...wishOf(order),
    note: '',
    repeat: freshRepeat(),
    renews: false,
  })
  // The days around what is agreed are among those shown.
  const ahead = before.start ? daysBetween(Date.now(), before.start) : 0
  const firstReach = daysAtOnce + Math.max(0, ahead)
  const offer = useOffer(ref(order.item), choice, { moved: order, firstReach })
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
      const seen = offer.price.data.value?.total
      const [wish, slot] = [offer.priceWish.value, offer.slotWish.value]
      if (!choice.start || !wish || !slot) return void (stop.value = { kind: 'start' })
      const { start, address } = choice
      const quote = await issueQuote({ ...wish, store: order.store, start }, newId())
      if (isOtherPrice(quote.total, seen, offer.price.data.value?.total)) {
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
