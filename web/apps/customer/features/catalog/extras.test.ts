import { expect, it } from 'vitest'
import { extraNote, type ExtraPrice } from './extras'

const extra = (more: Partial<ExtraPrice>): ExtraPrice[] => [
  { code: 'oven', basis: 'each', unit_price: 4000, amount: 4000, ...more },
]
const once = { code: 'oven', most: 1 }

// LC-01: what an extra costs is known before it is chosen; no figure is made here.
it.each([
  ['its price', extra({}), once, '加 ¥40.00'],
  ['its price for each', extra({}), { code: 'oven', most: 3 }, '每项加 ¥40.00'],
  [
    'by what it grows and why',
    extra({ basis: 'per_unit', unit_price: 155, amount: 13_950 }),
    once,
    '加 ¥139.50（每平方米 ¥1.55）',
  ],
  ['a day that makes it dearer', extra({ amount: 4200 }), once, '这次加 ¥42.00（定价 ¥40.00）'],
  [
    'the same of what can be had more than once',
    extra({ amount: 4200 }),
    { code: 'oven', most: 3 },
    '这次每项加 ¥42.00（定价 ¥40.00）',
  ],
  ['what the least price swallows', extra({ amount: 0 }), once, '这次不加钱'],
  ['that it is not sold here', [], once, '这里暂不提供'],
  ['nothing while the price is not known', undefined, once, ''],
])('Beside an extra stands %s', (_, extras, option, said) => {
  expect(extraNote(extras, option, '平方米')).toBe(said)
})
