import { ref } from 'vue'
import { showToast } from '@kit/toast'
import { ApiError } from '@shared/api/error'
import { t } from './words'

/** One press, one call: says what became of it. True where it went through. */
export function useTries() {
  const isBusy = ref(false)
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    try {
      await work()
      showToast(t('standins.ui_saved'), { tone: 'ok' })
      return true
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      showToast(cause.message, { tone: 'danger' })
      return false
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, attempt }
}
