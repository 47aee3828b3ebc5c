import { reactive, ref } from 'vue'
import * as v from 'valibot'
import { useForm } from '@shared/form'
import { queries } from '@shared/queries'
import { t } from '../../words'
import { activate, beginTotp, confirmTotp } from './calls'

const leastPassword = 10

const activation = v.object({
  code: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => t('console.error_invitation')),
  ),
  name: v.pipe(v.string(), v.trim()),
  password: v.pipe(
    v.string(),
    v.minLength(leastPassword, () => t('console.error_password_short', { count: leastPassword })),
  ),
})

/** The set-up code or the invitation: sets a password and signs in. */
export const useActivation = (code: string, done: (password: string) => unknown) =>
  useForm({
    schema: activation,
    initial: { code, name: '', password: '' },
    submit: async (values, key) => {
      await activate(values.code, values.password, values.name, key)
      return values.password
    },
    done: async (password: string) => {
      await queries.invalidateQueries({ queryKey: ['session'] })
      await done(password)
    },
  })

const password = v.object({ password: v.pipe(v.string(), v.nonEmpty()), totp: v.string() })
const code = v.object({
  code: v.pipe(
    v.string(),
    v.regex(/^\d{6}$/, () => t('shared.error_code')),
  ),
})

/**
 * The authenticator in two steps: the password makes a secret, shown as a QR code drawn here (it
 * never leaves the page); a code made from it proves that the phone has it.
 */
export function useEnrolment(known: string, done: () => unknown) {
  const secret = reactive({ text: '', svg: '' })
  const isReady = ref(false)
  const ask = useForm({
    schema: password,
    initial: { password: known, totp: '' },
    submit: (values) => beginTotp(values.password, values.totp),
    done: async (answer) => {
      const { renderSVG } = await import('uqr')
      secret.text = answer.secret
      secret.svg = renderSVG(answer.url, { border: 2 })
      isReady.value = true
    },
  })
  const proof = useForm({
    schema: code,
    initial: { code: '' },
    submit: (values) => confirmTotp(values.code),
    done: async () => {
      await queries.invalidateQueries({ queryKey: ['session'] })
      await done()
    },
  })
  return { secret, isReady, ask, proof }
}
