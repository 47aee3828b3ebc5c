import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { Address, AddressDraft } from './contract'

const key = ['addresses']

export const useAddresses = (isWanted: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: key,
    queryFn: () => call('GET /me/addresses', {}),
    enabled: () => toValue(isWanted),
  })

export const addAddress = (draft: AddressDraft, idempotency: string) =>
  call('POST /me/addresses', {}, draft, { stale: key, key: idempotency })

export const saveAddress = (address: Address, draft: AddressDraft) =>
  call('PUT /me/addresses/{id}', { id: address.id }, draft, {
    stale: key,
    seen: etagOf(address.version),
  })

export const removeAddress = (id: string) =>
  call('DELETE /me/addresses/{id}', { id }, undefined, { stale: key })

/** A record of a list has no ETag of its own; its version makes one. */
const etagOf = (version: number): string => `"${version}"`

/** 漕溪北路 398 号…, in the order people write it (省市区街道小区楼栋单元门牌). */
export function wholeAddress(address: Address): string {
  const province = address.province === address.city ? '' : address.province
  return `${province}${address.city}${address.district}${address.detail}`
}
