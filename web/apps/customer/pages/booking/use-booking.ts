import { computed, reactive, ref, watch, type Ref } from 'vue'
import { ApiError } from '@shared/api/error'
import { newId } from '@shared/api/id'
import { useDraft } from '@shared/device/drafts'
import { useSession } from '@shared/session/session'
import { useItem } from '../../features/catalog/items'
import { useAddresses } from '../../features/customers/addresses'
import {
  firstFree,
  holdSlot,
  isFreeStart,
  nearestStarts,
  useSlots,
} from '../../features/dispatch/slots'
import type { OrderDraft } from '../../features/orders/contract'
import { placeOrder } from '../../features/orders/orders'
import { issueQuote, nearestStore, usePrice, useStores } from '../../features/pricing/prices'

/** What the person chose; kept on the device until the order is there. */
export interface BookingChoice {
  quantity: number
  options: Record<string, number>
  address: string
  start: string
  note: string
}

export type BookingStop =
  | { kind: 'sign-in' | 'address' | 'start' | 'price' | 'same-day' }
  | { kind: 'taken'; starts: string[] }
  | { kind: 'problem'; error: ApiError }

/**
 * C3 in one page (F2): the price and the free times follow every choice; nothing typed is lost when
 * somebody else takes the time, the price moves, or the person has to sign in first.
 */
export function useBooking(item: Ref<string>, done: (order: string) => unknown) {
  const choice = reactive<BookingChoice>({
    quantity: 0,
    options: {},
    address: '',
    start: '',
    note: '',
  })
  const draft = useDraft(`booking/${item.value}`, choice)
  const session = useSession()
  const isCustomer = computed(() => session.data.value?.kind === 'customer')
  const addresses = useAddresses(isCustomer)
  const stores = useStores()
  const itemQuery = useItem(item)
  const service = computed(() => itemQuery.data.value?.service)

  const address = computed(() =>
    addresses.data.value?.items.find((one) => one.id === choice.address),
  )
  const options = computed(() =>
    Object.entries(choice.options)
      .filter(([, count]) => count > 0)
      .map(([code, count]) => ({ code, count })),
  )
  const store = computed(() => nearestStore(stores.data.value?.items ?? [], address.value))
  /** Where: the address, or before signing in the nearest shop's neighbourhood. */
  const place = computed(() => {
    if (address.value) return { address: address.value.id }
    const near = store.value
    return near && { latitude: near.latitude, longitude: near.longitude }
  })
  const what = computed(() => ({
    item: item.value,
    quantity: choice.quantity,
    options: options.value,
  }))
  const slotWish = computed(() =>
    place.value && choice.quantity > 0 ? { ...what.value, ...place.value } : undefined,
  )
  const slots = useSlots(slotWish)
  const priceWish = computed(() => {
    const id = slots.data.value?.store ?? store.value?.id
    if (!id || choice.quantity <= 0) return undefined
    return { ...what.value, store: id, ...whenAndWhere.value }
  })
  const whenAndWhere = computed(() => ({
    ...(choice.start ? { start: choice.start } : {}),
    ...(address.value
      ? { latitude: address.value.latitude, longitude: address.value.longitude }
      : {}),
  }))
  const price = usePrice(priceWish)

  const stop = ref<BookingStop>()
  const isBusy = ref(false)
  const allowsSameDay = ref(false)
  const hold = ref<{ id: string; start: string }>()
  /** The order on its way: sent again as it was while nobody knows whether it arrived. */
  let pending: { draft: OrderDraft; key: string } | undefined

  watch(
    [service, draft.isRestored],
    () => {
      if (service.value && choice.quantity <= 0) choice.quantity = service.value.usual
    },
    { immediate: true },
  )
  watch([() => addresses.data.value, draft.isRestored], () => {
    const all = addresses.data.value?.items ?? []
    if (all.length === 0 || all.some((one) => one.id === choice.address)) return
    choice.address = (all.find((one) => one.is_default) ?? all[0]!).id
  })
  watch([() => slots.data.value, draft.isRestored], () => {
    const known = slots.data.value
    if (!known || slots.isPlaceholderData.value) return
    if (!choice.start || !isFreeStart(known, choice.start)) choice.start = firstFree(known) ?? ''
  })
  watch(choice, () => {
    pending = undefined
    allowsSameDay.value = false
  })

  /** The person picks a time: it is theirs for some minutes while they finish. */
  async function pick(start: string): Promise<void> {
    choice.start = start
    stop.value = undefined
    if (!slotWish.value) return
    try {
      const { id } = await holdSlot({ ...slotWish.value, start })
      hold.value = { id, start }
    } catch (cause) {
      await take(cause)
    }
  }

  async function confirm(): Promise<void> {
    stop.value = undefined
    if (!choice.start || !priceWish.value) return void (stop.value = { kind: 'start' })
    if (!isCustomer.value) return void (stop.value = { kind: 'sign-in' })
    if (!address.value) return void (stop.value = { kind: 'address' })
    isBusy.value = true
    try {
      await order(address.value.id, priceWish.value, price.data.value?.total)
    } catch (cause) {
      await take(cause)
    } finally {
      isBusy.value = false
    }
  }

  async function order(at: string, wish: NonNullable<typeof priceWish.value>, shown?: number) {
    pending ??= await prepare(at, wish, shown)
    if (!pending) return
    const placed = await placeOrder(pending.draft, pending.key)
    await draft.drop()
    await done(placed.id)
  }

  async function prepare(at: string, wish: NonNullable<typeof priceWish.value>, shown?: number) {
    const quote = await issueQuote({ ...wish, start: choice.start }, newId())
    if (quote.total !== shown) {
      // The price shown is the price paid: a new one is shown before it is taken.
      await price.refetch()
      stop.value = { kind: 'price' }
      return undefined
    }
    const note = choice.note.trim()
    const draft = {
      quote: quote.id,
      start: choice.start,
      address: at,
      ...(hold.value?.start === choice.start ? { hold: hold.value.id } : {}),
      ...(note ? { note } : {}),
      ...(allowsSameDay.value ? { allows_same_day: true } : {}),
    }
    return { draft, key: newId() }
  }

  async function take(cause: unknown): Promise<void> {
    if (!(cause instanceof ApiError)) throw cause
    if (!cause.mayPass) pending = undefined
    stop.value = bookingStop(cause)
    if (stop.value.kind === 'taken') await slots.refetch()
  }

  async function confirmSameDay(): Promise<void> {
    allowsSameDay.value = true
    await confirm()
  }

  return reactive({
    choice,
    item: itemQuery,
    service,
    addresses,
    address,
    stores,
    slots,
    price,
    stop,
    isBusy,
    isCustomer,
    pick,
    confirm,
    confirmSameDay,
  })
}

/** What a refusal means for the page: mostly another choice, in place. */
export function bookingStop(cause: ApiError): BookingStop {
  if (cause.code === 'orders.same_day') return { kind: 'same-day' }
  const starts = nearestStarts(cause)
  if (cause.code === 'dispatch.slot_taken' || (cause.status === 409 && starts.length > 0))
    return { kind: 'taken', starts }
  return { kind: 'problem', error: cause }
}
