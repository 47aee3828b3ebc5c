import { computed, reactive, ref } from 'vue'
import { newId } from '@shared/api/id'
import { useGuarded } from '../desk/guarded'
import type { Address } from '../features/customers/types'
import { holdSlot, letGo, type SlotAsk } from '../features/dispatch/calls'
import { changeOrder, type Order, type OrderFile } from '../features/orders/calls'
import { issueQuote, type PriceAsk } from '../features/pricing/calls'

interface Choice {
  code: string
  count: number
}
interface Agreed {
  wanted: SlotAsk & { store: string }
  where: Address
  start: string
  isMoved: boolean
  reason: string
}
const textOf = ({ code, count }: Choice): string => `${code}:${count}`
const choicesOf = (order: Order): Choice[] => (order.options ?? []) as Choice[]

/** Holds the new time, takes a quote for what it shall be, and changes the order to it. */
async function holdQuoteChange(order: Order, agreed: Agreed): Promise<void> {
  const { wanted, where, start, isMoved, reason } = agreed
  const hold = isMoved ? await holdSlot(wanted, start, newId()) : undefined
  const { store, item, quantity, options } = wanted
  const { latitude, longitude } = where
  const [place, customer] = [{ latitude, longitude }, order.customer]
  try {
    const quote = await issueQuote(
      { store, item, quantity, options: [...options], start, ...place, customer },
      newId(),
    )
    await changeOrder(order.id, order.version, {
      quote: quote.id,
      start,
      address: where.id,
      reason,
      ...(hold ? { hold: hold.id } : {}),
    })
  } catch (cause) {
    if (hold) await letGo(hold.id).catch(() => undefined)
    throw cause
  }
}

function useWish(order: Order, now: string | undefined) {
  const before = choicesOf(order)
  const wish = reactive({
    quantity: order.quantity,
    options: before.map((one) => one.code),
    start: undefined as string | undefined,
    isMoved: false,
    reason: '',
  })
  const address = ref<Address>()
  const options = computed(() =>
    wish.options.map((code) => before.find((one) => one.code === code) ?? { code, count: 1 }),
  )
  const start = computed(() => (wish.isMoved ? wish.start : now))
  const isChanged = computed(
    () =>
      wish.isMoved ||
      wish.quantity !== order.quantity ||
      options.value.map(textOf).sort().join() !== before.map(textOf).sort().join() ||
      (address.value !== undefined && address.value.id !== order.address),
  )
  return { wish, address, options, start, isChanged }
}

/** BK-11: the order as it shall be, its new price, and the way there. */
export function useChange({ order }: OrderFile, done: () => void) {
  const visit = order.visits.find((one) => one.state !== 'cancelled')
  const { wish, address, options, start, isChanged } = useWish(order, visit?.starts_at)
  const wrong = reactive({ start: false, reason: false })
  const { isBusy, problem, guarded } = useGuarded()

  const ask = computed(() => {
    if (!address.value || wish.quantity <= 0) return undefined
    const { item, store } = order
    const [quantity, where] = [wish.quantity, address.value.id]
    return { item, store, quantity, options: options.value, address: where }
  })
  const priceAsk = computed((): PriceAsk | undefined => {
    if (!address.value || wish.quantity <= 0) return undefined
    const { latitude, longitude } = address.value
    return {
      store: order.store,
      item: order.item,
      quantity: wish.quantity,
      options: options.value.map(textOf),
      ...{ latitude, longitude },
      ...(start.value ? { start: start.value } : {}),
    }
  })

  async function send(): Promise<void> {
    const reason = wish.reason.trim()
    wrong.start = wish.isMoved && !wish.start
    wrong.reason = reason.length < 2
    if (wrong.start || wrong.reason || !isChanged.value) return
    await guarded(async () => {
      const [wanted, where, at] = [ask.value, address.value, start.value]
      if (!wanted || !where || !at) return
      await holdQuoteChange(order, { wanted, where, start: at, isMoved: wish.isMoved, reason })
      done()
    })
  }

  return { wish, address, wrong, ask, priceAsk, visit, isChanged, isBusy, problem, send }
}
