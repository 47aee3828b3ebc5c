import { describe, expect, it } from 'vitest'
import { isSame, slotWord, textWord } from './texts'

const wording = (text: string) => ({ subject: '', text, call: '' })

describe('Message texts', () => {
  it('have names that people read, and a code without one stays as it is', () => {
    // SY-03
    expect(textWord('order_placed')).toBe('预约成功')
    expect(slotWord('fee')).toBe('取消费')
    expect(textWord('a_later_one')).toBe('a_later_one')
  })
  it('are the house’s own again only where every word is', () => {
    // SY-03
    const house = { zh: wording('您好'), en: wording('Hello') }
    expect(isSame(house, { zh: wording('您好'), en: wording('Hello') })).toBe(true)
    expect(isSame(house, { zh: wording('您好'), en: wording('Hi') })).toBe(false)
  })
})
