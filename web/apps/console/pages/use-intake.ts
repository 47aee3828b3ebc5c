import { computed, reactive, ref, watch } from 'vue'
import { ApiError } from '@shared/api/error'
import { newId } from '@shared/api/id'
import { useDraft } from '@shared/device/drafts'
import type { Customer, Address } from '../features/customers/types'
import { holdSlot, letGo, type SlotAsk } from '../features/dispatch/calls'
import type { Hold, SlotStart } from '../features/dispatch/types'
import { placeOrder } from '../features/orders/calls'
import { issueQuote } from '../features/pricing/calls'

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
  const problem = ref<ApiError>()
  const isBusy = ref(false)
  const isSameDay = ref(false)
  const freshKeys = () => ({ quote: newId(), order: newId() })
  let keys = freshKeys()

  const ask = computed((): SlotAsk | undefined => {
    if (!address.value || !wish.item || wish.quantity <= 0) return undefined
    const options = wish.options.map((code) => ({ code, count: 1 }))
    return { item: wish.item, quantity: wish.quantity, options, address: address.value.id }
  })
  watch(ask, (now, before) => {
    if (JSON.stringify(now) !== JSON.stringify(before)) void drop()
  })

  async function guarded(work: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = undefined
    try {
      await work()
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      problem.value = cause
      if (!cause.mayPass) keys = freshKeys()
      isSameDay.value = cause.code === 'orders.same_day'
    } finally {
      isBusy.value = false
    }
  }

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

  /** Quote, then order, with keys made once for the wish: pressing twice orders once. */
  const save = (done: (order: { id: string; number: string }) => unknown) =>
    guarded(async () => {
      const [who, where, held, wanted] = [customer.value, address.value, hold.value, ask.value]
      if (!who || !where || !held || !wanted) return
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
      const order = await placeOrder(
        {
          customer: who.id,
          address: where.id,
          quote: quote.id,
          start: held.start,
          hold: held.id,
          channel: 'phone',
          ...(wish.note.trim() ? { note: wish.note.trim() } : {}),
          ...(isSameDay.value ? { allows_same_day: true } : {}),
        },
        keys.order,
      )
      keys = freshKeys()
      hold.value = undefined
      await draft.drop()
      await done(order)
    })

  return { wish, customer, address, hold, ask, problem, isBusy, isSameDay, pick, save, draft }
}
