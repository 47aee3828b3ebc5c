import { describe, expect, it } from 'vitest'
import { sha256, wantsOffers } from './privacy'

const given = (purpose: 'marketing' | 'service', withdrawn_at?: string) => ({
  id: purpose,
  purpose,
  text_version: 'offers-1',
  text_hash: '',
  channel: 'customer_app',
  given_by_kind: 'customer' as const,
  given_by: '',
  given_at: '2026-11-23T00:00:00Z',
  ...(withdrawn_at ? { withdrawn_at } : {}),
})

// LC-09, LD-03, LD-04
describe('Offers', () => {
  it('take a yes of their own, and none that was withdrawn', () => {
    expect(wantsOffers([])).toBe(false)
    expect(wantsOffers([given('service')]), 'the service’s is not theirs').toBe(false)
    expect(wantsOffers([given('marketing')])).toBe(true)
    expect(wantsOffers([given('marketing', '2026-11-24T00:00:00Z')])).toBe(false)
  })

  it('are agreed to in words that can be shown again: their hash is kept', async () => {
    // SHA-256 of "abc", FIPS 180-4.
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
