import { ref } from 'vue'
import { ApiError } from '@shared/api/error'

/** A deed at a time: a refusal is kept to be shown, anything else is a bug and is thrown on. */
export function useGuarded(refused: (problem: ApiError) => void = () => undefined) {
  const isBusy = ref(false)
  const problem = ref<ApiError>()

  async function guarded(work: () => Promise<void>): Promise<void> {
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
