import { expect, it } from 'vitest'
import { counted, spread } from './options'

it('A thing wanted twice stands there twice, and is counted', () => {
  // BK-01: two mattresses are asked for on the telephone as they are on the phone
  const codes = ['mattress', 'oven', 'mattress']
  expect(counted(codes)).toEqual([
    { code: 'mattress', count: 2 },
    { code: 'oven', count: 1 },
  ])
  expect(spread(counted(codes)).sort()).toEqual([...codes].sort())
  expect(counted([])).toEqual([])
})
