import type { HomeFacts, Told } from '@shared/home/questions'

export interface Customer {
  id: string
  name: string
  phone: string
  locale: string
  store?: string
  is_special_care: boolean
  is_blocked: boolean
  version: number
}
/** One file by itself. */
export interface CustomerFile extends Customer {
  /** How they want to be addressed, in their own words. */
  called?: string
}
export interface Wishes {
  language?: string
  cuisine?: string
  worker_gender?: 'female' | 'male'
}
export interface CustomerForm {
  name: string
  phone: string
  store?: string
  note?: string
  is_special_care?: boolean
  wishes?: Wishes
}
export interface Address {
  id: string
  label: string
  province: string
  city: string
  district: string
  detail: string
  latitude: number
  longitude: number
  home?: HomeFacts
  told: Told[]
  is_default: boolean
  version: number
}
export interface AddressForm {
  label?: string
  province?: string
  city: string
  district: string
  detail: string
  latitude: number
  longitude: number
  home?: HomeFacts
  said_by?: Told['by']
  is_default?: boolean
}
export type CustomerPart = 'name' | 'phone' | 'addresses' | 'note'
export interface Unmasked {
  part: CustomerPart
  value?: string
  addresses?: Address[]
  until: string
}
export interface Leaning {
  worker: string
  kind: 'favourite' | 'refused'
  since: string
}
interface ById {
  id: string
}
interface List<Item> {
  items: Item[]
}

declare module '@shared/api/drafts' {
  interface Drafts {
    '/customers': Get<
      List<Customer> & { next_cursor?: string },
      unknown,
      { phone?: string; limit?: number; cursor?: string }
    > &
      Post<CustomerForm, Customer>
    '/customers/{id}': Get<CustomerFile, ById> & Put<CustomerForm, Customer, ById>
    '/customers/{id}/unmasking': Post<{ part: CustomerPart; reason: string }, Unmasked, ById>
    '/customers/{id}/addresses': Get<List<Address>, ById> & Post<AddressForm, Address, ById>
    '/customers/{id}/leanings': Get<List<Leaning>, ById> &
      Post<{ worker: string; kind?: Leaning['kind'] }, List<Leaning>, ById>
    '/customers/{id}/block': Post<{ reason: string; until: string }, object, ById> & Delete<ById>
  }
}
