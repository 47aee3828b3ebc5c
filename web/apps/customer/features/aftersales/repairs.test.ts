import { describe, expect, it } from 'vitest'
import type { Repair } from './contract'
import { mayWithdrawRepair, promisesOf } from './repairs'

const clock = (name: string, from: number, more: Partial<Repair['clocks'][number]> = {}) => ({
  id: name,
  clock: name,
  state: 'running' as const,
  started_at: `2026-11-${from}T01:00:00Z`,
  due_at: `2026-11-${from + 1}T01:00:00Z`,
  is_overdue: false,
  minutes: [],
  ...more,
})

describe('A customer’s repair', () => {
  it('shows each promise in the order it was made, with what counted and how it ended', () => {
    // AS-05, BE-11
    const minutes = [
      { from: '2026-11-22T01:00:00Z', to: '2026-11-22T03:00:00Z', what: 'counted' },
      { from: '2026-11-22T03:00:00Z', to: '2026-11-22T04:00:00Z', what: 'paused' },
      { from: '2026-11-22T04:00:00Z', to: '2026-11-22T04:30:00Z', what: 'counted' },
    ]
    const told = promisesOf({
      clocks: [
        clock('follow_up', 24, { is_overdue: true }),
        clock('answer', 22, { state: 'lapsed' }),
        clock('contact', 20, { state: 'met', minutes }),
        clock('contact', 25),
      ],
    })
    expect(told.map(({ clock: { clock: name }, state }) => [name, state])).toEqual([
      ['contact', 'kept'],
      ['answer', 'late'],
      ['follow_up', 'late'],
      ['contact', 'running'],
    ])
    expect(told[0]?.counted).toBe(2.5 * 3600)
  })

  it('may be taken back until the plan is signed, and while a fee waits for a word', () => {
    const one = (state: Repair['state'], waits = false) =>
      mayWithdrawRepair({ state, waits_for_customer: waits } as Repair)
    expect(one('diagnosed')).toBe(true)
    expect(one('signed')).toBe(false)
    expect(one('signed', true)).toBe(true)
    expect(one('closed')).toBe(false)
  })
})
