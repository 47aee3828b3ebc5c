import { describe, expect, it } from 'vitest'
import { isShown, type Deposit } from './deposits'

describe('Deposits of an order', () => {
  it('are shown but for those that nobody agreed to', () => {
    // LX-04
    const states = ['asked', 'agreed', 'declined', 'withdrawn', 'held', 'returned'] as const
    const shown = states.filter((state) => isShown({ state } as Deposit))
    expect(shown).toEqual(['asked', 'agreed', 'held', 'returned'])
  })
})
