import { expect, it } from 'vitest'
import { groupPhone, keepDigits } from '@kit/digits'
import { asDialled, formatPhone, maskPhone } from './phone'

it.each([
  ['13812345678', '138 1234 5678', '138****5678'],
  ['01062345678', '01062345678', '*********78'],
])('The phone %s is shown as %s and masked as %s', (phone, shown, masked) => {
  expect(formatPhone(phone)).toBe(shown)
  expect(maskPhone(phone)).toBe(masked)
})

it.each([
  ['138 1234-5678', '13812345678'],
  ['+86 138 1234 5678', '13812345678'],
  ['１３８', '138'],
  ['138123456789', '13812345678'],
  ['abc', ''],
])('Of what was typed as «%s» the digits %s are kept', (typed, kept) => {
  expect(keepDigits(typed, 11)).toBe(kept)
})

it('A half-typed number is grouped as far as it goes', () => {
  expect(['', '138', '1381', '13812345'].map(groupPhone)).toEqual([
    '',
    '138',
    '138 1',
    '138 1234 5',
  ])
})

it('types a number as it is dialled', () => {
  expect(asDialled('+8613812345678')).toBe('13812345678')
  expect(asDialled('+4930123456')).toBe('+4930123456')
})
