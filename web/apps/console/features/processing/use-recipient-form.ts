import * as v from 'valibot'
import { filled } from '@shared/checks'
import { useForm } from '@shared/form'
import {
  addRecipient,
  channels,
  roles,
  saveRecipient,
  type Recipient,
  type RecipientForm,
} from './calls'
import { t } from './words'

const some = () =>
  v.pipe(
    v.array(v.string()),
    v.minLength(1, () => t('shared.error_needed')),
  )
const schema = v.object({
  name: filled(),
  contact: filled(),
  channel: v.picklist(channels),
  role: v.picklist(roles),
  contract: filled(),
  signed_on: filled(),
  valid_to: v.string(),
  purpose: filled(),
  entries: some(),
  kinds: some(),
  next_check: filled(),
})

/** LD-12: a new recipient, or another version of one. */
export const useRecipientForm = (one: Recipient | undefined, done: () => unknown) =>
  useForm({
    schema,
    initial: {
      name: one?.name ?? '',
      contact: one?.contact ?? '',
      channel: one?.channel ?? ('sms' as RecipientForm['channel']),
      role: one?.role ?? ('processor' as RecipientForm['role']),
      contract: one?.contract ?? '',
      signed_on: one?.signed_on ?? '',
      valid_to: one?.valid_to ?? '',
      purpose: one?.purpose ?? '',
      entries: [...(one?.entries ?? [])],
      kinds: [...(one?.kinds ?? [])] as string[],
      next_check: one?.next_check ?? '',
    },
    submit: ({ valid_to, kinds, ...rest }, key) => {
      const known = kinds as RecipientForm['kinds']
      const form = { ...rest, kinds: known, ...(valid_to ? { valid_to } : {}) }
      return one ? saveRecipient(one, form) : addRecipient(form, key)
    },
    done,
  })
