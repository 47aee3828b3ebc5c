import { computed, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { showToast } from '@kit/toast'
import { t } from '../../words'
import type { Entry } from './contract'
import { checkOwnWork, report } from './deeds'
import type { ShownVisit } from './fold'
import { nextDeed } from './next-deed'

/** What the buttons of a visit do; each says at once that it is kept. */
export function useDeeds(id: string, shown: Ref<ShownVisit | undefined>) {
  const router = useRouter()
  const next = computed(() => (shown.value ? nextDeed(shown.value) : 'none'))

  async function tell(kind: Entry['kind'], facts?: Partial<Entry>): Promise<void> {
    await report(id, kind, t(`worker.deed_${kind}`), facts)
    if (!navigator.onLine) showToast(t('worker.kept_offline'))
  }

  async function start(): Promise<void> {
    await tell('identified')
    await tell('started')
    await router.push(`/visits/${id}/steps`)
  }

  async function finish(): Promise<void> {
    await tell('finished')
    await check()
  }

  /** The leader's own check goes with the finish: one tap, the points were just walked through. */
  async function check(): Promise<void> {
    if (next.value === 'check') await checkOwnWork(id, t('worker.deed_verdict'))
  }

  return { next, tell, start, finish, check }
}
