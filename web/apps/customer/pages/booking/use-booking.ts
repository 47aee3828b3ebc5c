import { nextTick, reactive, ref, watch, type Ref } from 'vue'
import { call } from '@shared/api/call'
import { ApiError } from '@shared/api/error'
import { daysBetween } from '@shared/date'
import { useDraft } from '@shared/device/drafts'
import { freshRepeat } from '@shared/series/pattern'
import { daysAtOnce, holdSlot, nearestStarts } from '../../features/dispatch/slots'
import type { Waited } from '../../features/intake/waited'
import { useDefaults, useOffer, type BookingChoice } from './use-offer'
import { useOrdering } from './use-ordering'
import { wishOf } from './wish'

export type BookingStop =
  | { kind: 'sign-in' | 'address' | 'start' | 'price' | 'same-day' }
  | { kind: 'taken'; starts: string[] }
  | { kind: 'problem'; error: ApiError }

interface Beginning {
  /** An order that is to be had again: its size, extras and home come first (F2). */
  again?: string | undefined
  /** A time that was full and is free now: it and what was wanted then come first (BK-01). */
  waited?: Waited | undefined
}

const firstTimesWithinMs = 10_000
const freshChoice = (): BookingChoice => ({
  quantity: 0,
  options: {},
  address: '',
  start: '',
  note: '',
  repeat: freshRepeat(),
  renews: false,
})

/**
 * C3 in one page (F2): nothing typed is lost when somebody else takes the time, the price moves, or
 * the person has to sign in first.
 */
export function useBooking(
  item: Ref<string>,
  done: (path: string) => unknown,
  from: Beginning = {},
) {
  const choice = reactive(freshChoice())
  const draft = useDraft(`booking/${item.value}`, choice)
  const offer = useOffer(item, choice, { firstReach: reachOf(from.waited) })
  // What was typed before comes first: a default set earlier would count as typed and hide it.
  const [isReady, isPicked] = [ref(false), ref(false)]
  void draft.restored
    .then(() => beginWith(from, choice, offer, draft.isRestored.value))
    .finally(() => (isReady.value = true))
  useDefaults(choice, offer, isReady, isPicked, from.waited?.start)
  const { order, forget, hold } = useOrdering(choice, offer)
  const [stop, isBusy] = [ref<BookingStop>(), ref(false)]
  watch(choice, forget)

  /** The person picks a time: it is theirs for some minutes while they finish. */
  async function pick(start: string): Promise<void> {
    choice.start = start
    isPicked.value = true
    stop.value = undefined
    await work(async () => {
      if (!offer.slotWish.value) return
      const { id } = await holdSlot({ ...offer.slotWish.value, start })
      hold.value = { id, start }
    })
  }

  async function confirm(allowsSameDay = false): Promise<void> {
    if (isBusy.value) return
    // While the first times are awaited the price may become another: a dearer hour.
    const seen = offer.price.data.value?.total
    await work(async () => {
      await firstTimes(choice, () => offer.slots.isPending.value)
      stop.value = missing()
      if (stop.value) return
      const placed = await order(allowsSameDay, seen)
      if (!placed) return void (stop.value = { kind: 'price' })
      await draft.drop()
      await done(placed.path)
    })
  }

  function missing(): BookingStop | undefined {
    if (!choice.start || !offer.priceWish.value) return { kind: 'start' }
    if (!offer.isCustomer.value) return { kind: 'sign-in' }
    return offer.address.value ? undefined : { kind: 'address' }
  }

  async function work(deed: () => Promise<unknown>): Promise<void> {
    isBusy.value = true
    try {
      await deed()
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      if (!cause.mayPass) forget()
      stop.value = bookingStop(cause)
      if (stop.value.kind === 'taken') await offer.slots.refetch()
      if (cause.code === 'orders.terms_moved') await offer.rule.refetch()
    } finally {
      isBusy.value = false
    }
  }

  return reactive({ choice, ...offer, item: offer.itemQuery, stop, isBusy, pick, confirm, draft })
}

/** So many days are looked at first that a time that was waited for is among them. */
const reachOf = (waited: Waited | undefined): number =>
  daysAtOnce + (waited ? Math.max(0, daysBetween(Date.now(), waited.start)) : 0)

/** What was typed comes before last time's order; a time that was waited for, before both. */
async function beginWith(
  { again, waited }: Beginning,
  choice: BookingChoice,
  offer: ReturnType<typeof useOffer>,
  isTyped: boolean,
): Promise<void> {
  if (again && !isTyped) await asBefore(again, choice, offer)
  if (waited) Object.assign(choice, waited)
}

/** The same as last time, as far as it is still sold; without an answer it begins as usual. */
async function asBefore(
  again: string,
  choice: BookingChoice,
  offer: ReturnType<typeof useOffer>,
): Promise<void> {
  const [order, item] = await Promise.all([
    call('GET /orders/{id}', { id: again }).catch(() => undefined),
    offer.itemQuery.suspense(),
  ])
  const service = item.data?.service
  if (!order || !service || order.item !== item.data?.id) return
  const { quantity, options, address } = wishOf(order)
  const sold = service.options.map(({ code }) => code)
  const kept = Object.entries(options).filter(([code]) => sold.includes(code))
  const isSold = quantity >= service.least && quantity <= service.most
  Object.assign(choice, { options: Object.fromEntries(kept), address })
  if (isSold) choice.quantity = quantity
}

/** A tap that comes before the first free times are there counts all the same. */
async function firstTimes(choice: BookingChoice, isPending: () => boolean): Promise<void> {
  if (choice.start || !isPending()) return
  await new Promise<void>((ready) => {
    watch(isPending, () => ready(), { once: true })
    setTimeout(ready, firstTimesWithinMs)
  })
  await nextTick()
}

/** What a refusal means for the page: mostly another choice, in place. */
export function bookingStop(cause: ApiError): BookingStop {
  if (cause.code === 'orders.same_day') return { kind: 'same-day' }
  const starts = nearestStarts(cause)
  if (cause.code === 'dispatch.slot_taken' || (cause.status === 409 && starts.length > 0))
    return { kind: 'taken', starts }
  return { kind: 'problem', error: cause }
}
