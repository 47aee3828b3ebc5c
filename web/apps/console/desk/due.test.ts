import { describe, expect, it } from 'vitest'
import { dueTone, leftText } from './due'

describe('A promised time', () => {
  it('turns amber below a half and red below a fifth, from both sides', () => {
    expect(dueTone(0, 1000, 500)).toBe('ok')
    expect(dueTone(0, 1000, 501)).toBe('warn')
    expect(dueTone(0, 1000, 800)).toBe('warn')
    expect(dueTone(0, 1000, 801)).toBe('danger')
    expect(dueTone(0, 1000, 2000)).toBe('danger')
  })

  it('is said in words from an hour on, else in minutes and seconds', () => {
    expect(leftText(5_430_000)).toBe('1 小时 30 分')
    expect(leftText(200_000_000)).toBe('2 天 7 小时')
    expect(leftText(3_600_000)).toBe('1 小时')
    expect(leftText(3_599_000)).toBe('59:59')
    expect(leftText(-65_000)).toBe('01:05')
  })
})
