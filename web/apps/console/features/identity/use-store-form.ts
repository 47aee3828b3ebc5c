import * as v from 'valibot'
import { degrees, filled } from '@shared/checks'
import { useForm } from '@shared/form'
import { addStore, saveStore } from './calls'
import type { Store, StoreFields } from './types'

export const storeFields = [
  { name: 'name', label: 'store_name', isOptional: false },
  { name: 'code', label: 'store_code', isOptional: false },
  { name: 'city', label: 'city', isOptional: false },
  { name: 'district', label: 'district', isOptional: true },
  { name: 'address', label: 'address', isOptional: true },
  { name: 'phone', label: 'phone', isOptional: true },
  { name: 'latitude', label: 'latitude', isOptional: false },
  { name: 'longitude', label: 'longitude', isOptional: false },
] as const

const schema = v.object({
  name: filled(),
  code: filled(),
  city: filled(),
  district: v.string(),
  address: v.string(),
  phone: v.string(),
  latitude: degrees(90),
  longitude: degrees(180),
  is_open: v.boolean(),
})
type Values = v.InferOutput<typeof schema>

const empty: Values = {
  name: '',
  code: '',
  city: '',
  district: '',
  address: '',
  phone: '',
  latitude: '',
  longitude: '',
  is_open: true,
}

/** A new store, or the one `begin` was given. The zone stays what it is; new ones are Shanghai's. */
export function useStoreForm(done: () => unknown) {
  let seen: Store | undefined
  const form = useForm({
    schema,
    initial: empty,
    submit: (values, key) => {
      const fields = toFields(values, seen)
      return seen ? saveStore(seen, fields) : addStore(fields, key)
    },
    done,
  })

  function begin(store: Store | undefined): void {
    seen = store
    const { latitude, longitude, ...texts } = store ?? {}
    Object.assign(form.values, empty, texts, {
      latitude: latitude?.toString() ?? '',
      longitude: longitude?.toString() ?? '',
    })
  }
  return { form, begin }
}

function toFields(values: Values, seen: Store | undefined): StoreFields {
  const { district, address, phone, latitude, longitude, name, code, city, is_open } = values
  return {
    name,
    code,
    city,
    is_open,
    zone: seen?.zone ?? 'Asia/Shanghai',
    latitude: Number(latitude),
    longitude: Number(longitude),
    ...(seen?.region ? { region: seen.region } : {}),
    ...(district ? { district } : {}),
    ...(address ? { address } : {}),
    ...(phone ? { phone } : {}),
  }
}
