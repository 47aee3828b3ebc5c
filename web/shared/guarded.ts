import { ref } from 'vue'
import { showToast } from '@kit/toast'
import { ApiError } from './api/error'

/** For `useGuarded`: a refusal that has no place of its own on the page. */
export function toastRefusal({ message }: ApiError): void {
  showToast(message, { tone: 'danger' })
}

/** A deed at a time: a refusal is kept to be shown, anything else is a bug and is thrown on. */
export function useGuarded(refused: (problem: ApiError) => void = () => undefined) {
  const isBusy = ref(false)
  const problem = ref<ApiError>()

  async function guarded(work: () => Promise<unknown>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = undefined
    try {
      await work()
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      problem.value = cause
      refused(cause)
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, problem, guarded }
}
