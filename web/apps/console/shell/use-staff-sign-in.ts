import * as v from 'valibot'
import { useForm } from '@shared/form'
import { signInStaff, type Session } from '@shared/session/session'
import { t } from '../words'

const schema = v.object({
  login: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => t('console.error_account')),
  ),
  password: v.pipe(
    v.string(),
    v.nonEmpty(() => t('console.error_password')),
  ),
  // Empty only until the authenticator is set up; the server tells nobody which was wrong.
  totp: v.pipe(
    v.string(),
    v.regex(/^(\d{6})?$/, () => t('shared.error_code')),
  ),
})

/** Account, password and the authenticator's code, all three at once: nothing is told apart. */
export const useStaffSignIn = (done: (session: Session) => unknown) =>
  useForm({
    schema,
    initial: { login: '', password: '', totp: '' },
    submit: ({ totp, ...rest }, key) => signInStaff({ ...rest, ...(totp ? { totp } : {}) }, key),
    done,
  })
