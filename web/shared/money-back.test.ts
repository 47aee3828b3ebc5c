import { describe, expect, it } from 'vitest'
import { isAllBack, shownPaid, type MoneyBack } from './money-back'

const back = (stage: MoneyBack['stage'], more: Partial<MoneyBack> = {}): MoneyBack => ({
  id: 'r',
  payment: 'p',
  amount: 2000,
  reason: 'cancelled',
  stage,
  asked_at: '2026-11-23T09:00:00Z',
  ...more,
})
const bill = (paid: number, backs: MoneyBack[]) =>
  ({
    balance: { paid },
    payments: [
      { id: 'p', purpose: 'earnest' },
      { id: 's', purpose: 'security' },
    ],
    money_back: backs,
  }) as unknown as Parameters<typeof shownPaid>[0]

// LX-04, PY-08
describe('Money that goes back', () => {
  it('counts as paid until it was really paid out', () => {
    expect(shownPaid(bill(2000, [back('asked')])), 'still in the books').toBe(2000)
    expect(shownPaid(bill(0, [back('approved')])), 'approved and not paid out').toBe(2000)
    expect(shownPaid(bill(0, [back('paid')]))).toBe(0)
    expect(shownPaid(bill(0, [back('filed')]))).toBe(0)
  })

  it('never counts what was no part of the bill', () => {
    expect(shownPaid(bill(0, [back('approved', { payment: 's' })]))).toBe(0)
    expect(shownPaid(bill(0, [back('approved', { reason: 'earnest_doubled' })]))).toBe(0)
  })

  it('is back when all of it is', () => {
    expect(isAllBack([])).toBe(false)
    expect(isAllBack([back('paid'), back('approved')])).toBe(false)
    expect(isAllBack([back('paid'), back('filed')])).toBe(true)
  })
})
