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
