import { onScopeDispose, reactive } from 'vue'
import * as v from 'valibot'
import { ApiError } from '../api/error'
import { fieldId, useForm } from '../form'
import { t } from '../words'
import { sendCode, signInByPhone, type PhoneActor } from './session'

const phoneRule = v.pipe(
  v.string(),
  v.regex(/^1[3-9]\d{9}$/, () => t('shared.error_phone')),
)
const schema = v.object({
  phone: phoneRule,
  code: v.pipe(
    v.string(),
    v.regex(/^\d{6}$/, () => t('shared.error_code')),
  ),
})

export function usePhoneSignIn(actor: PhoneActor, done: () => void) {
  const form = useForm({
    schema,
    initial: { phone: '', code: '' },
    submit: (values, key) => signInByPhone(actor, { ...values, ticket: code.ticket }, key),
    done,
  })
  const code = reactive({
    isBusy: false,
    wasSent: false,
    ticket: '',
    /** Where the code went. */
    phone: '',
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
    if (!v.is(phoneRule, form.values.phone)) {
      form.errors.phone = t('shared.error_phone')
      document.getElementById(fieldId('phone'))?.focus()
      return
    }
    delete form.errors.phone
    code.isBusy = true
    try {
      const answer = await sendCode(actor, form.values.phone)
      code.ticket = answer.ticket
      code.phone = form.values.phone
      code.wasSent = true
      waitFor(answer.resend_after_s)
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
