import { describe, expect, it } from 'vitest'
import { formatMoney, parseMoney } from './money'

describe('Money', () => {
  it.each([
    [0, '¥0.00'],
    [1, '¥0.01'],
    [16_800, '¥168.00'],
    [123_450, '¥1,234.50'],
    [-500, '-¥5.00'],
  ])('%d fen is shown as %s', (fen, text) => {
    expect(formatMoney(fen)).toBe(text)
  })

  it.each([
    ['168', 16_800],
    ['1,234.5', 123_450],
    ['¥0.01', 1],
    ['¥8', 800],
    [' 12.30 ', 1230],
    ['1.005', undefined],
    ['-3', undefined],
    ['', undefined],
    ['12元', undefined],
    ['.5', undefined],
  ])('what was typed as «%s» is %s', (text, fen) => {
    expect(parseMoney(text)).toBe(fen)
  })

  it('parse undoes print', () => {
    for (let fen = 0; fen < 2_000_000; fen += 7919) expect(parseMoney(formatMoney(fen))).toBe(fen)
  })
})
