import { describe, expect, it } from 'vitest'
import { ruleText } from './rule-text'

describe('The rule a notice goes by', () => {
  it('is said in words, without codes', () => {
    // LC-14
    expect(ruleText('CN 电子商务法第16条 (30)')).toBe('全国：电子商务法第16条，提前 30 天公告')
    expect(ruleText('上海 某规定第17条 (45)')).toBe('上海：某规定第17条，提前 45 天公告')
    expect(ruleText('某规定')).toBe('某规定')
  })
})
