import { computed, reactive, ref, watch } from 'vue'
import { newId } from '@shared/api/id'
import { endOf, freshRepeat, patternOf, type Repeat } from '@shared/series/pattern'
import { openSeries } from '@shared/series/series'
import { useGuarded } from '../desk/guarded'
import type { Address } from '../features/customers/types'
import type { SlotAsk } from '../features/dispatch/calls'
import type { Hold, SlotStart } from '../features/dispatch/types'
import type { Caller } from '../features/intake/calls'
import { useServerDraft } from '../features/intake/use-server-draft'
import { placeOrder } from '../features/orders/calls'
import { issueQuote } from '../features/pricing/calls'
import { useHold } from './use-hold'

/** An order, or a standing booking: then its first order is seen from there. */
interface Placed {
  id: string
  number: string
  isSeries?: boolean
}
interface Agreed {
  who: string
  where: Address
  held: Hold
  wanted: SlotAsk
  note: string
  allowsSameDay: boolean
  repeat: Repeat
}
const freshWish = () => ({
  phone: '',
  item: '',
  quantity: 0,
  options: [] as string[],
  note: '',
  repeat: freshRepeat(),
})
const freshKeys = () => ({ quote: newId(), order: newId() })

/** Quote, then order, with keys made once for the wish: pressing twice orders once. */
async function quoteAndPlace(
  { who, where, held, wanted, note, allowsSameDay, repeat }: Agreed,
  keys: { quote: string; order: string },
): Promise<Placed> {
  const quote = await issueQuote(
    {
      store: held.store,
      item: wanted.item,
      quantity: wanted.quantity,
      options: [...wanted.options],
      start: held.start,
      latitude: where.latitude,
      longitude: where.longitude,
      customer: who,
    },
    keys.quote,
  )
  const pattern = patternOf(repeat, held.start)
  if (pattern) {
    const { holidays } = repeat
    const what = { customer: who, address: where.id, quote: quote.id, hold: held.id, pattern }
    const rest = { holidays, ...endOf(repeat), ...(note ? { note } : {}) }
    const made = await openSeries({ ...what, ...rest, channel: 'phone' }, keys.order)
    const first = made.days.find((day) => day.order)
    return { id: first?.order ?? '', number: first?.order_number ?? '', isSeries: true }
  }
  return placeOrder(
    {
      customer: who,
      address: where.id,
      quote: quote.id,
      start: held.start,
      hold: held.id,
      channel: 'phone',
      ...(note ? { note } : {}),
      ...(allowsSameDay ? { allows_same_day: true } : {}),
    },
    keys.order,
  )
}

/** What is still to be asked before there can be an order, in the order of the call. */
export function firstMissing(who: unknown, where: unknown, wanted: unknown, held: unknown) {
  if (!who) return 'caller'
  if (!where) return 'address'
  if (!wanted) return 'service'
  return held ? undefined : 'slot'
}

/** The days of a standing booking, to be tried; nothing for a single visit. */
function trialOf(repeat: Repeat, held: Hold, where: Address, wanted: SlotAsk) {
  const pattern = patternOf(repeat, held.start)
  if (!pattern) return undefined
  const { latitude, longitude } = where
  const what = { store: held.store, item: wanted.item, quantity: wanted.quantity }
  const when = { start: held.start, pattern, holidays: repeat.holidays, ...endOf(repeat) }
  return { ...what, options: [...wanted.options], latitude, longitude, ...when }
}

/** What the caller wants, typed once and kept until it is ordered (F1). */
export function useIntake() {
  const wish = reactive(freshWish())
  const draft = useServerDraft('intake', wish, () => wish.phone !== '' || wish.item !== '')
  const caller = ref<Caller>()
  const customer = computed(() => caller.value?.customer?.id)
  const address = ref<Address>()
  const isSameDay = ref(false)
  let keys = freshKeys()
  const { isBusy, problem, guarded } = useGuarded((refused) => {
    if (!refused.mayPass) keys = freshKeys()
    isSameDay.value = refused.code === 'orders.same_day'
  })

  const ask = computed((): SlotAsk | undefined => {
    if (!address.value || !wish.item || wish.quantity <= 0) return undefined
    const options = wish.options.map((code) => ({ code, count: 1 }))
    return { item: wish.item, quantity: wish.quantity, options, address: address.value.id }
  })
  const { hold, hasUsual, pick } = useHold(ask)
  const trial = computed(() =>
    hold.value && address.value && ask.value
      ? trialOf(wish.repeat, hold.value, address.value, ask.value)
      : undefined,
  )
  watch(hold, () => (isSameDay.value = false))

  const missing = computed(() => firstMissing(customer.value, address.value, ask.value, hold.value))

  const save = (done: (order: Placed) => unknown) =>
    guarded(async () => {
      const [who, where, held, wanted] = [customer.value, address.value, hold.value, ask.value]
      if (!who || !where || !held || !wanted) return
      const allowsSameDay = isSameDay.value
      const order = await quoteAndPlace(
        { who, where, held, wanted, note: wish.note.trim(), allowsSameDay, repeat: wish.repeat },
        keys,
      )
      keys = freshKeys()
      hold.value = undefined
      await draft.drop()
      await done(order)
    })

  return {
    wish,
    caller,
    customer,
    address,
    hold,
    ask,
    trial,
    missing,
    problem,
    isBusy,
    isSameDay,
    hasUsual,
    pick: (slot: SlotStart) => guarded(() => pick(slot)),
    save,
    draft,
  }
}
