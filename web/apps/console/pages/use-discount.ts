import { ref, watch, type Ref } from 'vue'
import type { Discount } from '../features/deals/calls'
import type { Hold } from '../features/dispatch/types'

/** What is taken off the caller's offer; another wish, or another slot, is another offer. */
export function useDiscount(
  hold: Ref<Hold | undefined>,
  offer: () => Promise<{ id: string }> | undefined,
) {
  const discount = ref<Discount>()
  watch(hold, () => (discount.value = undefined))
  async function quote(): Promise<string> {
    const made = await offer()
    if (!made) throw new Error('no offer without a slot')
    return made.id
  }
  return { discount, quote }
}
