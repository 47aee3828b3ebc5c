import * as v from 'valibot'
import { useForm } from '@shared/form'
import { t } from '../../words'
import { addAccount, saveAccount } from './calls'
import type { Account, Grant } from './types'

const grant = v.object({
  role: v.pipe(
    v.string(),
    v.nonEmpty(() => t('console.error_role')),
  ),
  scope: v.picklist(['everywhere', 'region', 'store']),
  scope_id: v.string(),
})
const schema = v.object({
  login: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(2, () => t('console.error_login')),
  ),
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => t('console.error_name')),
  ),
  phone: v.pipe(v.string(), v.trim()),
  grants: v.pipe(
    v.array(grant),
    v.minLength(1, () => t('console.error_role')),
  ),
})

export const nowhere = '00000000-0000-0000-0000-000000000000'

/** Adds an account (its invitation comes back) or changes one (nothing comes back). */
export const useAccountForm = (
  account: Account | undefined,
  done: (invitation: string | undefined) => unknown,
) =>
  useForm({
    schema,
    initial: {
      login: account?.login ?? '',
      name: account?.name ?? '',
      phone: account?.phone ?? '',
      grants: structuredClone(account?.grants.map((one) => ({ ...one })) ?? []) as Grant[],
    },
    submit: async ({ login, ...form }, key) => {
      if (!account) return (await addAccount(login, form, key)).invitation
      await saveAccount(account, form)
      return undefined
    },
    done,
  })
