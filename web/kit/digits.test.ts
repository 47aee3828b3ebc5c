import { expect, it } from 'vitest'
import { countDigits, keepDigits, placeAfter } from './digits'

it.each([
  ['138 1234 5678', '13812345678'],
  ['+86 138 1234 5678', '13812345678'],
  ['8613812345678', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['138-1234-5678 转 2', '13812345678'],
])('«%s» is the number %s', (text, digits) => {
  expect(keepDigits(text, 11)).toBe(digits)
})

it('A caret stays behind the digits it stood behind, however they are grouped', () => {
  expect(countDigits('138 12')).toBe(5)
  expect(placeAfter('138 1234 5678', 5)).toBe(6)
  expect(placeAfter('138 1234 5678', 0)).toBe(0)
  expect(placeAfter('138', 5)).toBe(3)
})
