import { computed, reactive, ref } from 'vue'
import { newId } from '@shared/api/id'
import { useGuarded } from '@shared/guarded'
import { counted, spread, type Chosen } from '../features/catalog/options'
import type { Address } from '../features/customers/types'
import { holdSlot, letGo, type SlotAsk } from '../features/dispatch/calls'
import { askForChange, type WordChoice } from '../features/orders/change-word'
import { changeOrder, type Order, type OrderFile } from '../features/orders/calls'
import { issueQuote, type PriceAsk } from '../features/pricing/calls'

interface Agreed {
  wanted: SlotAsk & { store: string }
  where: Address
  start: string
  isMoved: boolean
  reason: string
  /** Of a dearer change only. */
  word: WordChoice | undefined
}
const textOf = ({ code, count }: Chosen): string => `${code}:${count}`
const choicesOf = (order: Order): Chosen[] => (order.options ?? []) as Chosen[]

/** Holds the new time, takes a quote for what it shall be, and changes the order to it. */
async function holdQuoteChange(order: Order, agreed: Agreed): Promise<void> {
  const { wanted, where, start, isMoved, reason, word } = agreed
  const isAsk = word === 'ask'
  // Who is only asked keeps nobody's time occupied meanwhile.
  const hold = isMoved && !isAsk ? await holdSlot(wanted, start, newId()) : undefined
  const { store, item, quantity, options } = wanted
  const { latitude, longitude } = where
  const [place, customer] = [{ latitude, longitude }, order.customer]
  try {
    const quote = await issueQuote(
      { store, item, quantity, options: [...options], start, ...place, customer },
      newId(),
    )
    const change = { quote: quote.id, start, address: where.id, reason }
    if (isAsk) await askForChange(order.id, change)
    else
      await changeOrder(order.id, order.version, {
        ...change,
        ...(hold ? { hold: hold.id } : {}),
        ...(word ? { word } : {}),
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
    options: spread(before),
    start: undefined as string | undefined,
    isMoved: false,
    reason: '',
    word: undefined as WordChoice | undefined,
  })
  const address = ref<Address>()
  const options = computed(() => counted(wish.options))
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
export function useChange(
  { order }: OrderFile,
  isDearer: () => boolean,
  done: (isAsked: boolean) => void,
) {
  const visit = order.visits.find((one) => one.state !== 'cancelled')
  const { wish, address, options, start, isChanged } = useWish(order, visit?.starts_at)
  const wrong = reactive({ start: false, reason: false, word: false })
  const { isBusy, problem, guarded } = useGuarded()

  const ask = computed(() => {
    if (!address.value || wish.quantity <= 0) return undefined
    const { id, item, store } = order
    const [quantity, where] = [wish.quantity, address.value.id]
    return { item, store, quantity, options: options.value, address: where, order: id }
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
    wrong.word = isDearer() && !wish.word
    if (wrong.start || wrong.reason || wrong.word || !isChanged.value) return
    const word = isDearer() ? wish.word : undefined
    await guarded(async () => {
      const [wanted, where, at] = [ask.value, address.value, start.value]
      if (!wanted || !where || !at) return
      const { isMoved } = wish
      await holdQuoteChange(order, { wanted, where, start: at, isMoved, reason, word })
      done(word === 'ask')
    })
  }

  return { wish, address, wrong, ask, priceAsk, visit, isChanged, isBusy, problem, send }
}
