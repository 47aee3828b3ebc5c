import { computed, ref, watch, type Ref } from 'vue'
import { useSession } from '@shared/session/session'
import { endOf, patternOf, type Repeat } from '@shared/series/pattern'
import { useItem } from '../../features/catalog/items'
import { useAddresses } from '../../features/customers/addresses'
import {
  daysAtOnce,
  firstFree,
  isFreeStart,
  mayGoOn,
  useSlots,
} from '../../features/dispatch/slots'
import type { Place } from '../../features/intake/wishes'
import { useCancelRule } from '../../features/orders/cancel-rule'
import { nearestStore, usePrice, useStores } from '../../features/pricing/prices'

/** What the person chose; kept on the device until the order is there. */
export interface BookingChoice {
  quantity: number
  options: Record<string, number>
  address: string
  start: string
  note: string
  repeat: Repeat
  /** A standing booking goes on by itself (LC-08). */
  renews: boolean
}

/** The order that shall come at another time: its stand-ins, its own time, its store (BE-09). */
interface Moved {
  id: string
  store: string
}

type SlotWish = Parameters<typeof useSlots>[0]

/** The free times of so many days, and of more of them once they are asked for. */
function useDays(wish: SlotWish, isPlain: Ref<boolean>, firstReach: number) {
  const reach = ref(firstReach)
  const slots = useSlots(wish, isPlain, reach)
  const hasLater = computed(() => slots.data.value !== undefined && mayGoOn(slots.data.value))
  const later = (): void => void (reach.value += daysAtOnce)
  // The first day with room is open (F2), however far ahead it is.
  watch(slots.data, (known) => {
    if (!known || slots.isPlaceholderData.value || firstFree(known)) return
    if (mayGoOn(known) && known.days.length >= reach.value) later()
  })
  return { slots, hasLater, later }
}

/** The days of a standing booking (BK-08); nothing for a single visit. */
function trialOf<Wish extends object>(choice: BookingChoice, wish: Wish | undefined) {
  const pattern = choice.start ? patternOf(choice.repeat, choice.start) : undefined
  if (!pattern || !wish) return undefined
  const { holidays } = choice.repeat
  return { ...wish, start: choice.start, pattern, holidays, ...endOf(choice.repeat) }
}

interface OfferOptions {
  moved?: Moved
  /** So many days are looked at first. */
  firstReach?: number
}

/** What can be had for a choice, when, and for how much; follows every change of it (F2). */
export function useOffer(item: Ref<string>, choice: BookingChoice, options: OfferOptions = {}) {
  const { moved, firstReach = daysAtOnce } = options
  const session = useSession()
  const isCustomer = computed(() => session.data.value?.kind === 'customer')
  const addresses = useAddresses(isCustomer)
  const stores = useStores()
  const itemQuery = useItem(item)

  const address = computed(() =>
    addresses.data.value?.items.find((one) => one.id === choice.address),
  )
  const store = computed(() => nearestStore(stores.data.value?.items ?? [], address.value))
  const what = computed(() => ({
    item: item.value,
    quantity: choice.quantity,
    options: chosenOptions(choice),
  }))
  const slotWish = computed(() => {
    const place = address.value ? { address: address.value.id } : pointOf(store.value)
    const order = moved ? { order: moved.id, store: moved.store } : {}
    return place && choice.quantity > 0 ? { ...what.value, ...place, ...order } : undefined
  })
  /** Times without what past visits suggest, for this once (LC-11). */
  const isPlain = ref(false)
  const { slots, hasLater, later } = useDays(slotWish, isPlain, firstReach)
  const priceWish = computed(() => {
    const id = slots.data.value?.store ?? store.value?.id
    if (!id || choice.quantity <= 0) return undefined
    const start = choice.start ? { start: choice.start } : {}
    return { ...what.value, store: id, ...start, ...pointOf(address.value) }
  })
  const price = usePrice(priceWish)
  const rule = useCancelRule(
    () => priceWish.value?.store,
    () => itemQuery.data.value && itemQuery.data.value.service?.cancellation === 'special',
    () => !!choice.start && patternOf(choice.repeat, choice.start) !== undefined,
  )
  const trial = computed(() => trialOf(choice, priceWish.value))
  /** The time as it would be taken, to be held against the person's other visits. */
  const wanted = computed(() => {
    const known = slots.data.value
    return isCustomer.value && known && choice.start
      ? { store: known.store, start: choice.start, minutes: known.duration_min }
      : undefined
  })
  const phone = computed(
    () => stores.data.value?.items.find(({ id }) => id === slots.data.value?.store)?.phone,
  )
  /** What is wanted of which store, for the waiting list (BK-01). */
  const place = computed(() => placeOf(slots.data.value?.store, what.value))
  const wishes = { slotWish, priceWish, place, trial, wanted, phone, hasLater, later }
  return {
    isCustomer,
    addresses,
    address,
    stores,
    itemQuery,
    slots,
    isPlain,
    price,
    rule,
    ...wishes,
  }
}

/** A booking begins with what is usual: size, default address, first free time (F2). */
export function useDefaults(
  choice: BookingChoice,
  offer: ReturnType<typeof useOffer>,
  isReady: Ref<boolean>,
  isPicked: Readonly<Ref<boolean>>,
  /** A time that was waited for: it or none, also while the home is not known yet. */
  waited?: string,
): void {
  const { itemQuery, addresses, slots } = offer
  const usual = computed(() => itemQuery.data.value?.service?.usual)
  watch(
    [usual, isReady],
    () => {
      if (isReady.value && usual.value && choice.quantity <= 0) choice.quantity = usual.value
    },
    { immediate: true },
  )
  watch(
    [addresses.data, isReady],
    () => {
      const all = addresses.data.value?.items ?? []
      if (!isReady.value || all.length === 0 || all.some((one) => one.id === choice.address)) return
      choice.address = (all.find((one) => one.is_default) ?? all[0]!).id
    },
    { immediate: true },
  )
  const first = (known: NonNullable<typeof slots.data.value>): string | undefined => {
    if (!waited) return firstFree(known)
    return isFreeStart(known, waited) ? waited : undefined
  }
  watch(
    [slots.data, isReady],
    () => {
      const known = slots.data.value
      if (!isReady.value || !known || slots.isPlaceholderData.value) return
      if (choice.start && isFreeStart(known, choice.start)) return
      // A time the person chose is never swapped for another without a word: they choose again.
      choice.start = isPicked.value ? '' : (first(known) ?? '')
    },
    { immediate: true },
  )
}

const chosenOptions = (choice: BookingChoice) =>
  Object.entries(choice.options)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }))

const pointOf = (place: { latitude: number; longitude: number } | undefined) =>
  place && { latitude: place.latitude, longitude: place.longitude }

const placeOf = (store: string | undefined, { quantity, options }: Omit<Place, 'store'>) =>
  store === undefined ? undefined : { store, quantity, options }
