import { describe, expect, it } from 'vitest'
import { cancelRule } from './cancel-rule'

// AS-01, LC-04
describe('What calling off costs', () => {
  it('is said with the figures that hold, never with those of a leaflet', () => {
    expect(cancelRule(false, { free_hours: 24, fee_percent: 15 })).toBe(
      '取消规则：下单后 24 小时内取消免费，之后取消最多收订单金额的 15%。',
    )
    expect(cancelRule(false, { free_hours: 0, fee_percent: 20 })).toContain('20%')
    expect(cancelRule(false, { free_hours: 0, fee_percent: 20 })).not.toContain('小时')
    expect(cancelRule(false, { free_hours: 48, fee_percent: 0 })).toContain('不收费')
    expect(cancelRule(true, { free_hours: 0, fee_percent: 100 })).toContain('已经发生的费用')
  })
  it('says of a standing booking that each visit counts by itself', () => {
    const figures = { free_hours: 24, fee_percent: 15 }
    expect(cancelRule(false, figures, true)).toBe(
      `${cancelRule(false, figures)}定期服务按次计算：每一次从它排上的时候算起。`,
    )
  })
})
