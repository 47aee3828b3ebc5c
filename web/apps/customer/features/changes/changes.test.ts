import { describe, expect, it } from 'vitest'
import { differences, type ChangeRequest } from './changes'

const side = { starts_at: '2026-11-24T01:00:00Z', minutes: 120, address: '家', price: 33600 }
const say = {
  time: (one: ChangeRequest['before']) => one.starts_at,
  minutes: (one: ChangeRequest['before']) => `${one.minutes}`,
  address: (one: ChangeRequest['before']) => one.address,
  options: () => '',
  price: (one: ChangeRequest['before']) => `${one.price}`,
}

describe('A dearer change', () => {
  it('shows what would be otherwise, and nothing else', () => {
    // BK-11
    const request = { before: side, after: { ...side, minutes: 180, price: 44800 } }
    expect(differences(request as ChangeRequest, say)).toEqual([
      { what: 'minutes', before: '120', after: '180' },
      { what: 'price', before: '33600', after: '44800' },
    ])
  })
})
