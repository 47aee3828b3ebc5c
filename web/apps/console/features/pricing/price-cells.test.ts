import { expect, it } from 'vitest'
import { fromCells, toCells } from './price-cells'

const items = [
  {
    item: 'daily_cleaning',
    base: 0,
    per_unit: 4_500,
    tiers: [],
    minimum: 9_000,
    options: [],
    per_extra_worker: 2_050,
  },
]

it('shows fen as yuan, and gives the same fen back', () => {
  const cells = toCells(items)
  expect(cells[0]).toMatchObject({ per_unit: '45.00', per_extra_worker: '20.50' })
  expect(fromCells(items, cells)).toEqual(items)
})

it('gives nothing while one of the cells is no amount', () => {
  const cells = toCells(items)
  cells[0]!.minimum = '9x'
  expect(fromCells(items, cells)).toBeUndefined()
})

it('takes a reduction whole or not at all, and knows no price that was (LC-02)', () => {
  const cells = toCells(items)
  Object.assign(cells[0]!, { off: '12.5', offer_zh: '十一月优惠', offer_en: 'November' })
  expect(fromCells(items, cells)).toBeUndefined()
  Object.assign(cells[0]!, { off_from: '2026-11-20', off_until: '2026-11-30' })
  const reduction = {
    name: { zh: '十一月优惠', en: 'November' },
    basis_points: 1_250,
    from: '2026-11-20',
    until: '2026-11-30',
  }
  expect(fromCells(items, cells)).toEqual([{ ...items[0], reduction }])
  expect(toCells([{ ...items[0]!, reduction }])[0]).toMatchObject({ off: '12.5' })
  Object.assign(cells[0]!, { off: '95' })
  expect(fromCells(items, cells)).toBeUndefined()
})
