import { describe, expect, it } from 'vitest'
import { whatOf, whenOf, whomOf } from './row-text'
import type { Row } from './types'

const row: Row = {
  id: 'AS-01-fee',
  kinds: ['service', 'goods'],
  phases: ['waiting'],
  faults: ['customer'],
  sales: [],
  conditions: [],
  cities: ['北京市'],
  since_over: 48,
  outcome: 'refund',
  basis: 'percent',
  percent: 10,
  at_least: 0,
  exchanges: false,
  needs_signature: true,
  consent: 'by_amount',
  law: 'LC-04',
}

describe('a row of the policy', () => {
  it('says whom it is about, when it holds and what it grants (AS-02)', () => {
    expect(whomOf(row)).toBe('标准服务、商品 · 未开始 · 客户原因 · 北京市')
    expect(whenOf(row)).toBe('已过 48 小时')
    expect(whatOf(row)).toBe('退款 · 收价款的 10%')
  })

  it('says days where they are whole and many, hours else', () => {
    expect(whenOf({ ...row, since_over: 168 })).toBe('已过 7 天')
    expect(whenOf({ ...row, since_over: 100 })).toBe('已过 100 小时')
  })

  it('says so where it holds for everyone and always', () => {
    const wide: Row = { ...row, kinds: [], phases: [], faults: [], cities: [], outcome: 'refuse' }
    delete wide.since_over
    expect(whomOf(wide)).toBe('所有情况')
    expect(whenOf(wide)).toBe('任何时间')
    expect(whatOf(wide)).toBe('不退')
  })
})
