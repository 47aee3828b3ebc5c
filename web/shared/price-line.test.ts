import { expect, it } from 'vitest'
import { lineLabel } from './price-line'

it('An extra that is had twice says so; hours and square metres stand in the name of the service', () => {
  // LC-01: what the total is made of
  expect(lineLabel({ label: '床垫除螨（每张）', kind: 'option', quantity: 2 })).toBe(
    '床垫除螨（每张） × 2',
  )
  expect(lineLabel({ label: '油烟机拆洗', kind: 'option', quantity: 1 })).toBe('油烟机拆洗')
  expect(lineLabel({ label: '深度保洁', kind: 'units', quantity: 80 })).toBe('深度保洁')
})
