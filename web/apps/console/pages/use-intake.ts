import { computed, reactive, ref, watch } from 'vue'
import { newId } from '@shared/api/id'
import { endOf, freshRepeat, patternOf, type Repeat } from '@shared/series/pattern'
import { openSeries } from '@shared/series/series'
import { useGuarded } from '@shared/guarded'
import { counted } from '../features/catalog/options'
import type { Address } from '../features/customers/types'
import type { SlotAsk } from '../features/dispatch/calls'
import type { Hold, SlotStart } from '../features/dispatch/types'
import type { Caller } from '../features/intake/calls'
import { useServerDraft } from '../features/intake/use-server-draft'
import { placeOrder } from '../features/orders/calls'
import { issueQuote } from '../features/pricing/calls'
import { useDiscount } from './use-discount'
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
  renews: boolean
  /** An offer that was made already, with something off. */
  offer: string | undefined
}
type Asked = Pick<Agreed, 'who' | 'where' | 'held' | 'wanted'>
const freshWish = () => ({
  phone: '',
  item: '',
  quantity: 0,
  options: [] as string[],
  note: '',
  repeat: freshRepeat(),
  renews: false,
})
const freshKeys = () => ({ quote: newId(), order: newId() })

const quoteFor = ({ who, where, held, wanted }: Asked, key: string) =>
  issueQuote(
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
    key,
  )

/** Quote, then order, with keys made once for the wish: pressing twice orders once. */
async function quoteAndPlace(
  agreed: Agreed,
  keys: { quote: string; order: string },
): Promise<Placed> {
  const { who, where, held, note, allowsSameDay, repeat, renews } = agreed
  const quote = agreed.offer ? { id: agreed.offer } : await quoteFor(agreed, keys.quote)
  const pattern = patternOf(repeat, held.start)
  if (pattern) {
    const { holidays } = repeat
    const what = { customer: who, address: where.id, quote: quote.id, hold: held.id, pattern }
    const renewal = renews ? { renews: true, renewal_word: 'phone' as const } : {}
    const rest = { holidays, ...renewal, ...endOf(repeat), ...(note ? { note } : {}) }
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

/** What the offer is about, once nothing is missing. */
const aboutOf = (
  who: string | undefined,
  where: Address | undefined,
  held: Hold | undefined,
  wanted: SlotAsk | undefined,
): Asked | undefined => (who && where && held && wanted ? { who, where, held, wanted } : undefined)

/** The days of a standing booking, to be tried; nothing for a single visit. */
function trialOf(repeat: Repeat, held: Hold, where: Address, wanted: SlotAsk) {
  const pattern = patternOf(repeat, held.start)
  if (!pattern) return undefined
  const { latitude, longitude } = where
  const what = { store: held.store, item: wanted.item, quantity: wanted.quantity }
  const when = { start: held.start, pattern, holidays: repeat.holidays, ...endOf(repeat) }
  return { ...what, options: [...wanted.options], latitude, longitude, ...when }
}

/** Three hours of cleaning are no three square metres: another service begins as usual. */
function serviceChoice(wish: { quantity: number; options: string[] }) {
  let saidFor = ''
  return ({ id, usual = 1 }: { id: string; usual?: number }): void => {
    const isOther = saidFor === '' ? wish.quantity === 0 : saidFor !== id
    saidFor = id
    if (isOther) Object.assign(wish, { quantity: usual, options: [] })
  }
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

  const choose = serviceChoice(wish)
  const ask = computed((): SlotAsk | undefined => {
    if (!address.value || !wish.item || wish.quantity <= 0) return undefined
    const options = counted(wish.options)
    return { item: wish.item, quantity: wish.quantity, options, address: address.value.id }
  })
  const { hold, hasUsual, pick } = useHold(ask)
  const trial = computed(() =>
    hold.value && address.value && ask.value
      ? trialOf(wish.repeat, hold.value, address.value, ask.value)
      : undefined,
  )
  watch(hold, () => {
    isSameDay.value = false
    keys = freshKeys()
  })
  const missing = computed(() => firstMissing(customer.value, address.value, ask.value, hold.value))
  const about = computed(() => aboutOf(customer.value, address.value, hold.value, ask.value))
  const { discount, quote } = useDiscount(
    hold,
    () => about.value && quoteFor(about.value, keys.quote),
  )

  const save = (done: (order: Placed) => unknown) =>
    guarded(async () => {
      if (!about.value) return
      const { repeat, renews } = wish
      const more = { note: wish.note.trim(), repeat, renews, offer: discount.value?.given }
      const order = await quoteAndPlace(
        { ...about.value, ...more, allowsSameDay: isSameDay.value },
        keys,
      )
      keys = freshKeys()
      hold.value = undefined
      await draft.drop()
      await done(order)
    })

  const said = { wish, caller, customer, address, ask, discount, draft }
  const known = { hold, trial, missing, problem, isBusy, isSameDay, hasUsual }
  return {
    ...said,
    ...known,
    quote,
    choose,
    pick: (slot: SlotStart) => guarded(() => pick(slot)),
    save,
  }
}
