import { onScopeDispose, ref, toRaw, watch } from 'vue'
import { device } from './database'

/** Nothing typed is ever lost: at most this much (UX rule 5), and less where one pauses. */
export const saveEveryMs = 2000
export const saveAfterPauseMs = 250
const keptForMs = 30 * 86_400_000

/**
 * Keeps a form's values on the device while they are typed, and brings them back when the page is
 * opened again. `name` must hold what the draft is about: `complaint/7`. Call `drop` when it is sent.
 */
export function useDraft<Values extends object>(name: string, values: Values) {
  const isRestored = ref(false)
  let [isChanged, isDropped] = [false, false]
  let pause: ReturnType<typeof setTimeout> | undefined
  // A page that is loaded anew leaves no time to write: what was typed is there before.
  const noted = () => {
    isChanged = true
    clearTimeout(pause)
    pause = setTimeout(() => void save(), saveAfterPauseMs)
  }
  const stopWatching = watch(values, noted, { deep: true, flush: 'sync' })
  const timer = setInterval(() => void save(), saveEveryMs)
  const hidden = () => void save()
  document.addEventListener('visibilitychange', hidden)
  onScopeDispose(() => {
    void save()
    stopWatching()
    clearInterval(timer)
    clearTimeout(pause)
    document.removeEventListener('visibilitychange', hidden)
  })

  async function save(): Promise<void> {
    if (!isChanged || isDropped) return
    isChanged = false
    await (
      await device()
    ).put('drafts', { name, values: structuredClone(toRaw(values)), at: Date.now() })
  }

  async function restore(): Promise<void> {
    const kept = await (await device()).get('drafts', name)
    // What the person has already typed since the page opened is worth more than the draft.
    if (!kept || isChanged || Date.now() - kept.at > keptForMs) return
    Object.assign(values, kept.values)
    isChanged = false
    isRestored.value = true
  }

  async function drop(): Promise<void> {
    isDropped = true
    await (await device()).delete('drafts', name)
  }

  return { isRestored, restored: restore(), save, drop }
}

/** All of them: whoever uses this device next must not read what another began to write. */
export async function forgetDrafts(): Promise<void> {
  await (await device()).clear('drafts')
}
