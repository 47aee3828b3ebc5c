import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '@shared/device/database'
import { deedsOf, isUnsent, type MyKey } from './home'

const store = { kind: 'store' as const, name: '' }
const customer = { kind: 'customer' as const, name: '' }
const worker = (id: string) => ({ kind: 'worker' as const, worker: id, name: id })
const row = (key: Partial<MyKey['key']>, visit?: string): MyKey => ({
  key: {
    id: 'k',
    label: 'A-07',
    holder: customer,
    is_mine: false,
    is_coming: false,
    is_late: false,
    history: [],
    ...key,
  },
  ...(visit && { visit }),
})

// BE-09
describe('The deeds on a key', () => {
  it('are to confirm what is on its way to me', () => {
    expect(
      deedsOf(row({ is_coming: true, holder: worker('b'), on_its_way_to: worker('a') })),
    ).toEqual(['receive'])
  })

  it('are to hand on what I have, to whoever comes next first', () => {
    const mine = { is_mine: true, holder: worker('a') }
    expect(deedsOf(row({ ...mine, next: worker('b') }))).toEqual(['next', 'store', 'customer'])
    expect(deedsOf(row({ ...mine, next: worker('a') }))).toEqual(['store', 'customer'])
    expect(deedsOf(row({ ...mine, on_its_way_to: worker('b') }))).toEqual([])
  })

  it('are to take it from the customer or the store where I am to go', () => {
    expect(deedsOf(row({ holder: store }, 'v'))).toEqual(['take'])
    expect(deedsOf(row({ holder: store }))).toEqual([])
    expect(deedsOf(row({ holder: worker('b') }, 'v'))).toEqual([])
  })

  it('show that something has not left the phone', () => {
    const item = { route: 'POST /my/home-keys/{id}/receipt', params: { id: 'k' } } as unknown
    expect(isUnsent([item as OutboxItem], 'k')).toBe(true)
    expect(isUnsent([item as OutboxItem], 'other')).toBe(false)
  })
})
