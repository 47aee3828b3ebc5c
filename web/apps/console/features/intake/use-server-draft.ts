import { onScopeDispose, watch } from 'vue'
import { ApiError } from '@shared/api/error'
import { newId } from '@shared/api/id'
import { dropDraft, listDrafts, saveDraft } from './calls'

const saveEveryMs = 2000

/**
 * What is typed during a call is at the server every two seconds, so that a hang-up leaves a draft
 * in the queue, on whatever computer (F1). Without a network it is tried again with the next tick.
 */
export function useServerDraft<Values extends object>(
  screen: string,
  values: Values,
  isWorthKeeping: () => boolean,
) {
  let id = newId()
  let [isChanged, isStored] = [false, false]
  const stopWatching = watch(values, () => (isChanged = true), { deep: true, flush: 'sync' })
  const timer = setInterval(() => void save(), saveEveryMs)
  onScopeDispose(() => {
    void save()
    stopWatching()
    clearInterval(timer)
  })

  async function save(): Promise<void> {
    if (!isChanged || !isWorthKeeping()) return
    isChanged = false
    try {
      await saveDraft(id, screen, { ...values })
      isStored = true
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      isChanged = cause.mayPass
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
    isChanged = false
    const [old, wasStored] = [id, isStored]
    id = newId()
    isStored = false
    if (wasStored) await dropDraft(old)
  }

  return { open, drop }
}
