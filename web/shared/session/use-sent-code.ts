import { onScopeDispose, reactive } from 'vue'
import * as v from 'valibot'
import { ApiError } from '../api/error'
import { fieldId } from '../form'
import { t } from '../words'

export const codeRule = v.pipe(
  v.string(),
  v.regex(/^\d{6}$/, () => t('shared.error_code')),
)

/**
 * A one-time code that is sent on a press: one at a time, and the next when the server lets it. `send` gives the
 * seconds until then, or nothing where it sent none. The field of the code has the form's name `code`.
 */
export function useSentCode(send: () => Promise<number | undefined>) {
  const code = reactive({
    isBusy: false,
    wasSent: false,
    waitS: 0,
    problem: undefined as ApiError | undefined,
  })
  let timer: ReturnType<typeof setInterval> | undefined

  function waitFor(seconds: number): void {
    clearInterval(timer)
    code.waitS = seconds
    timer = setInterval(() => {
      code.waitS -= 1
      if (code.waitS <= 0) clearInterval(timer)
    }, 1000)
  }

  async function askForCode(): Promise<void> {
    // A second tap of the same hand asks for nothing new.
    if (code.isBusy || code.waitS > 0) return
    code.problem = undefined
    code.isBusy = true
    try {
      const after = await send()
      if (after === undefined) return
      code.wasSent = true
      waitFor(after)
      document.getElementById(fieldId('code'))?.focus()
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      code.problem = cause
      if (cause.retryAfterS) waitFor(cause.retryAfterS)
    } finally {
      code.isBusy = false
    }
  }

  onScopeDispose(() => clearInterval(timer))
  return { code, askForCode }
}
