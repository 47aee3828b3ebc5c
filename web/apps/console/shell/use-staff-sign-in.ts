import * as v from 'valibot'
import { useForm } from '@shared/form'
import { signIn } from '@shared/session/session'
import { t as shared } from '@shared/words'
import { t } from '../words'

const schema = v.object({
  account: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => t('error.account')),
  ),
  password: v.pipe(
    v.string(),
    v.nonEmpty(() => t('error.password')),
  ),
  totp: v.pipe(
    v.string(),
    v.regex(/^\d{6}$/, () => shared('error.code')),
  ),
})

/** Account, password and the authenticator's code, all three at once: nothing is told apart. */
export const useStaffSignIn = (done: () => unknown) =>
  useForm({ schema, initial: { account: '', password: '', totp: '' }, submit: signIn, done })
