import { describe, expect, it } from 'vitest'
import { momentText, partsOf, partsText } from './parts'

describe('the parts of a repair', () => {
  it('are read line by line: name, count, price (AS-05)', () => {
    expect(partsOf('滤网 2 30\n\n密封 圈 1 4.5')).toEqual([
      { name: '滤网', count: 2, price: 3000 },
      { name: '密封 圈', count: 1, price: 450 },
    ])
    expect(partsOf('')).toEqual([])
  })

  it('are refused where a line lacks something', () => {
    expect(partsOf('滤网 30')).toBeUndefined()
    expect(partsOf('滤网 两个 30')).toBeUndefined()
    expect(partsOf('滤网 2 三十')).toBeUndefined()
  })

  it('are written as they are read, times in Shanghai', () => {
    const parts = [
      { name: '密封 圈', count: 1, price: 450 },
      { name: '螺丝', count: 4, price: 0 },
      { name: '滤网', count: 2, price: 3000 },
    ]
    expect(partsOf(partsText(parts))).toEqual(parts)
    expect(momentText('2026-11-25T02:00:00Z')).toBe('2026-11-25T10:00')
    expect(momentText(undefined)).toBe('')
  })
})
