import { expect, it } from 'vitest'
import { firstSlots } from './first-slots'

const slot = (start: string, is_available: boolean) => ({ start, is_available, has_usual: false })

it('takes the first free starts across days, and never a full one', () => {
  const days = [
    { day: '2026-11-24', starts: [slot('a', false), slot('b', true)] },
    { day: '2026-11-25', starts: [slot('c', true), slot('d', true)] },
  ]
  expect(firstSlots({ days }, 2).map((one) => one.start)).toEqual(['b', 'c'])
  expect(firstSlots({ days: [] })).toEqual([])
})
