import { expect, it } from 'vitest'
import { toDays, toSpans } from './week'

it('reads and writes the usual week, also over midnight', () => {
  const spans = [
    { weekday: 1, from_min: 450, to_min: 960 },
    { weekday: 6, from_min: 1320, to_min: 1800 },
  ]
  const days = toDays(spans)
  expect(days).toHaveLength(7)
  expect(days[0]).toEqual({ weekday: 1, isOn: true, from: '07:30', to: '16:00' })
  expect(days[5]).toMatchObject({ from: '22:00', to: '06:00' })
  expect(days[1]?.isOn).toBe(false)
  expect(toSpans(days)).toEqual(spans)
})
