import type { AnswerOf, BodyOf } from '@shared/api/route-types'

// Drafts of server/rooms/customers/api_own.cpp; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/me/profile': Get<Profile> & Put<ProfileForm, Profile>
    '/me/addresses': Get<{ items: AddressView[] }> & Post<AddressForm, AddressView>
    '/me/addresses/{id}': Put<AddressForm, AddressView, { id: string }> & Delete<{ id: string }>
  }
}

interface Profile {
  id: string
  name: string
  phone: string
  locale: string
  wishes: { language?: string; cuisine?: string; worker_gender?: 'female' | 'male' }
  version: number
}
interface ProfileForm {
  name: string
  locale?: string
  wishes?: Profile['wishes']
}
interface HomeFacts {
  has_pets?: boolean
  has_cameras?: boolean
  has_infection_risk?: boolean
  people?: string
  cautions?: string
  entry?: string
}
interface AddressForm {
  label?: string
  province?: string
  city: string
  district: string
  detail: string
  latitude: number
  longitude: number
  home?: HomeFacts
  is_default?: boolean
}
interface AddressView {
  id: string
  label: string
  province: string
  city: string
  district: string
  detail: string
  latitude: number
  longitude: number
  home?: HomeFacts
  is_default: boolean
  version: number
}

export type Address = AnswerOf<'GET /me/addresses'>['items'][number]
export type AddressDraft = BodyOf<'POST /me/addresses'>
