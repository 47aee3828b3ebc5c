import { onScopeDispose, watch } from 'vue'
import { ApiError } from '@shared/api/error'
import { newId } from '@shared/api/id'
import { dropDraft, listDrafts, saveDraft } from './calls'

const saveEveryMs = 2000

/**
 * What is typed during a call is at the server every two seconds, so that a hang-up leaves a draft
 * in the queue, on whatever computer (F1). Without a network it is tried again with the next tick,
 * also when the page has been left meanwhile; one at a time, so that an older one never comes last.
 */
export function useServerDraft<Values extends object>(
  screen: string,
  values: Values,
  isWorthKeeping: () => boolean,
) {
  let id = newId()
  let [isChanged, isStored, isLeft] = [false, false, false]
  let saving: Promise<void> | undefined
  const stopWatching = watch(values, () => (isChanged = true), { deep: true, flush: 'sync' })
  const timer = setInterval(save, saveEveryMs)
  onScopeDispose(() => {
    isLeft = true
    stopWatching()
    save()
  })

  function save(): void {
    if (saving) return
    if (isChanged && isWorthKeeping()) saving = send().finally(() => (saving = undefined))
    else if (isLeft) clearInterval(timer)
  }

  async function send(): Promise<void> {
    isChanged = false
    try {
      await saveDraft(id, screen, { ...values })
      isStored = true
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      isChanged ||= cause.mayPass
    }
  }

  async function open(kept: string): Promise<void> {
    const found = (await listDrafts()).items.find((one) => one.id === kept)
    if (!found || isChanged) return
    Object.assign(values, found.content)
    id = kept
    isStored = true
    isChanged = false
  }

  async function drop(): Promise<void> {
    // What is on its way is let arrive: dropped before, it would come to life again.
    await saving
    isChanged = false
    const [old, wasStored] = [id, isStored]
    id = newId()
    isStored = false
    if (wasStored) await dropDraft(old)
  }

  return { open, drop }
}
