import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import { newId } from '@shared/api/id'
import type { AnswerOf } from '@shared/api/route-types'

export type PrivacyNotice = AnswerOf<'GET /privacy-notice'>['notice']
type Given = AnswerOf<'GET /me/consents'>['items'][number]

export const childrenKey = ['children-rules']
export const annexKey = ['privacy-annex']
const noticeKey = ['privacy']
const consentsKey = ['consents']
const channel = 'customer_app'

/** The notice in force, and whether the person who asks has agreed to it (LD-02). */
export const usePrivacy = () =>
  useQuery({ queryKey: noticeKey, queryFn: () => call('GET /privacy-notice', {}) })

/** What is sensitive and why (LD-05), and who else gets data (LD-12): as the register says it. */
export const loadAnnex = () => call('GET /privacy-annex', {})

/** LD-06: the rules for data of people under 14. */
export const loadChildrenRules = () => call('GET /children-rules', {})

/** Kept with the version and the hash of the words that stood there (LD-03). */
export const agreeTo = ({ version, hash }: PrivacyNotice) =>
  call(
    'POST /me/consents',
    {},
    { purpose: 'service', text_version: version, text_hash: hash, channel },
    { key: newId(), stale: [noticeKey, consentsKey] },
  )

/** May we tell of offers? No one's yes but their own, and the last word counts (LC-09). */
export const wantsOffers = (given: readonly Given[]): boolean =>
  given.some((one) => one.purpose === 'marketing' && !one.withdrawn_at)

export function useOffers(isSignedIn: MaybeRefOrGetter<boolean> = true) {
  const query = useQuery({
    queryKey: consentsKey,
    queryFn: () => call('GET /me/consents', {}),
    enabled: () => toValue(isSignedIn),
  })
  const isOn = computed(() => wantsOffers(query.data.value?.items ?? []))
  return { query, isOn }
}

/** One step each way, in force at once; `words` are those beside the switch. */
export async function setOffers(wanted: boolean, words: string): Promise<void> {
  const stale = [consentsKey]
  if (!wanted) {
    await call('DELETE /me/consents/{purpose}', { purpose: 'marketing' }, undefined, { stale })
    return
  }
  const consent = { purpose: 'marketing', text_version: 'offers-1', channel } as const
  const text_hash = await sha256(words)
  await call('POST /me/consents', {}, { ...consent, text_hash }, { key: newId(), stale })
}

export async function sha256(words: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
