import * as v from 'valibot'
import { useForm } from '@shared/form'
import { t } from '../../words'
import { addCustomer, saveCustomer } from './calls'
import type { Customer } from './types'

const schema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => t('console.error_name')),
  ),
  phone: v.pipe(
    v.string(),
    // A mobile, or a landline with its area code: the server knows which exist.
    v.check(
      (text) => text.replace(/\D/g, '').length >= 10,
      () => t('shared.error_phone'),
    ),
  ),
  store: v.string(),
  note: v.pipe(v.string(), v.maxLength(500)),
  is_special_care: v.boolean(),
})

export interface CustomerStart {
  customer?: Customer | undefined
  /** In full: a file is changed only by somebody who has unmasked it, or is told anew. */
  name?: string
  phone?: string
  note?: string
  store?: string | undefined
}

export const useCustomerForm = (start: CustomerStart, done: (customer: Customer) => unknown) =>
  useForm({
    schema,
    initial: {
      name: start.name ?? '',
      phone: start.phone ?? '',
      store: start.customer?.store ?? start.store ?? '',
      note: start.note ?? '',
      is_special_care: start.customer?.is_special_care ?? false,
    },
    submit: ({ store, ...values }, key) => {
      const form = { ...values, ...(store ? { store } : {}) }
      return start.customer ? saveCustomer(start.customer, form) : addCustomer(form, key)
    },
    done,
  })
