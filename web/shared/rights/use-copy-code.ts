import { onScopeDispose, reactive } from 'vue'
import * as v from 'valibot'
import { ApiError } from '../api/error'
import { fieldId, useForm } from '../form'
import { t } from '../words'
import { openCopy, sendCopyCode } from './rights'

/** A code to the number in the person's file, and the copy that it opens. */
export function useCopyCode(id: () => string) {
  const form = useForm({
    schema: v.object({
      code: v.pipe(
        v.string(),
        v.regex(/^\d{6}$/, () => t('shared.error_code')),
      ),
    }),
    initial: { code: '' },
    submit: ({ code: typed }, key) => openCopy(id(), typed, key),
    done: () => undefined,
  })
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
    code.problem = undefined
    code.isBusy = true
    try {
      const { resend_after_s: after } = await sendCopyCode(id())
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
  return { form, code, askForCode }
}
