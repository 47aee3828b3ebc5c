import { computed, reactive, ref, watch } from 'vue'
import { newId } from '@shared/api/id'
import { useDraft } from '@shared/device/drafts'
import { useGuarded } from '../desk/guarded'
import type { Customer, Address } from '../features/customers/types'
import { holdSlot, letGo, type SlotAsk } from '../features/dispatch/calls'
import type { Hold, SlotStart } from '../features/dispatch/types'
import { placeOrder } from '../features/orders/calls'
import { issueQuote } from '../features/pricing/calls'

interface Placed {
  id: string
  number: string
}
interface Agreed {
  who: Customer
  where: Address
  held: Hold
  wanted: SlotAsk
  note: string
  allowsSameDay: boolean
}
const freshKeys = () => ({ quote: newId(), order: newId() })

/** Quote, then order, with keys made once for the wish: pressing twice orders once. */
async function quoteAndPlace(
  { who, where, held, wanted, note, allowsSameDay }: Agreed,
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
      customer: who.id,
    },
    keys.quote,
  )
  return placeOrder(
    {
      customer: who.id,
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

/** What the caller wants, typed once and kept on this computer until it is ordered (F1). */
export function useIntake() {
  const wish = reactive({
    phone: '',
    item: '',
    quantity: 0,
    options: [] as string[],
    note: '',
  })
  const draft = useDraft('intake', wish)
  const customer = ref<Customer>()
  const address = ref<Address>()
  const hold = ref<Hold>()
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
  watch(ask, (now, before) => {
    if (JSON.stringify(now) !== JSON.stringify(before)) void drop()
  })

  const pick = (slot: SlotStart) =>
    guarded(async () => {
      if (ask.value) hold.value = await holdSlot(ask.value, slot.start, newId())
    })

  async function drop(): Promise<void> {
    const old = hold.value
    hold.value = undefined
    isSameDay.value = false
    if (old) await letGo(old.id).catch(() => undefined)
  }

  const save = (done: (order: Placed) => unknown) =>
    guarded(async () => {
      const [who, where, held, wanted] = [customer.value, address.value, hold.value, ask.value]
      if (!who || !where || !held || !wanted) return
      const allowsSameDay = isSameDay.value
      const order = await quoteAndPlace(
        { who, where, held, wanted, note: wish.note.trim(), allowsSameDay },
        keys,
      )
      keys = freshKeys()
      hold.value = undefined
      await draft.drop()
      await done(order)
    })

  return { wish, customer, address, hold, ask, problem, isBusy, isSameDay, pick, save, draft }
}
