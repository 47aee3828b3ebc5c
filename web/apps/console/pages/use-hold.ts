import { ref, watch, type ComputedRef } from 'vue'
import { newId } from '@shared/api/id'
import { holdSlot, letGo, type SlotAsk } from '../features/dispatch/calls'
import type { Hold, SlotStart } from '../features/dispatch/types'

/** The one slot that is kept for the caller; another wish or another slot lets it go. */
export function useHold(ask: ComputedRef<SlotAsk | undefined>) {
  const hold = ref<Hold>()
  const hasUsual = ref(false)

  async function pick(slot: SlotStart): Promise<void> {
    if (!ask.value || slot.start === hold.value?.start) return
    const old = hold.value
    hold.value = await holdSlot(ask.value, slot.start, newId())
    hasUsual.value = slot.has_usual
    if (old) await letGo(old.id).catch(() => undefined)
  }
  async function drop(): Promise<void> {
    const old = hold.value
    hold.value = undefined
    if (old) await letGo(old.id).catch(() => undefined)
  }
  watch(ask, (now, before) => {
    if (JSON.stringify(now) !== JSON.stringify(before)) void drop()
  })
  return { hold, hasUsual, pick }
}
