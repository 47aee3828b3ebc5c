import { describe, expect, it } from 'vitest'
import { initials, matches } from './pinyin'

describe('Pinyin initials', () => {
  it.each([
    ['日常保洁', 'rcbj'],
    ['派单看板', 'pdkb'],
    ['王阿姨', 'way'],
    ['擦玻璃 3 小时', 'cbl3xs'],
    ['投诉', 'ts'],
    ['服务人员', 'fwry'],
    ['Zoe 阿姨', 'zoeay'],
  ])('of %s are %s', (text, wanted) => {
    expect(initials(text)).toBe(wanted)
  })

  it('find by hanzi, by letters and by initials, and not by something else', () => {
    expect(matches('派单看板', '看板')).toBe(true)
    expect(matches('派单看板', 'PDK')).toBe(true)
    expect(matches('派单看板', ' kb ')).toBe(true)
    expect(matches('派单看板', 'xyz')).toBe(false)
    expect(matches('派单看板', '')).toBe(true)
  })
})
