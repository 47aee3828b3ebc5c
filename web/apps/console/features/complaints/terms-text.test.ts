import { describe, expect, it } from 'vitest'
import { termsText } from './terms-text'

describe('The rule a letter goes by', () => {
  it('is said in words, without codes', () => {
    // LH-18, LC-13
    const text = termsText('CN 2026-04-15 消费者权益保护法第46条；总局令第121号 (7/3)')
    expect(text).toBe(
      '全国，2026-04-15 起：消费者权益保护法第46条；总局令第121号。监管部门 7 个工作日内决定是否受理，本公司 3 个工作日内答复。',
    )
    expect(termsText('沪 2026-04-15 某办法 (5/2)')).toContain('沪，2026-04-15 起')
  })

  it('stays as it is where it is of another kind', () => {
    expect(termsText('某办法')).toBe('某办法')
  })
})
