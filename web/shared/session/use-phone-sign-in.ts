import { reactive } from 'vue'
import * as v from 'valibot'
import { fieldId, useForm } from '../form'
import { t } from '../words'
import { sendCode, signInByPhone, type PhoneActor } from './session'
import { codeRule, useSentCode } from './use-sent-code'

const phoneRule = v.pipe(
  v.string(),
  v.regex(/^1[3-9]\d{9}$/, () => t('shared.error_phone')),
)
const schema = v.object({ phone: phoneRule, code: codeRule })

export function usePhoneSignIn(actor: PhoneActor, done: () => void) {
  const form = useForm({
    schema,
    initial: { phone: '', code: '' },
    submit: (values, key) => signInByPhone(actor, { ...values, ticket: sent.ticket }, key),
    done,
  })
  /** What the last code belongs to, and where it went. */
  const sent = reactive({ ticket: '', phone: '' })

  async function send(): Promise<number | undefined> {
    if (!v.is(phoneRule, form.values.phone)) {
      form.errors.phone = t('shared.error_phone')
      document.getElementById(fieldId('phone'))?.focus()
      return undefined
    }
    delete form.errors.phone
    const { phone } = form.values
    const answer = await sendCode(actor, phone)
    Object.assign(sent, { ticket: answer.ticket, phone })
    return answer.resend_after_s
  }

  return { form, sent, ...useSentCode(send) }
}
