import { expect, it } from 'vitest'
import { newId } from './id'

it('Ids are UUIDv7 and sort in the order they were made, within a millisecond too', () => {
  const ids = Array.from({ length: 5000 }, () => newId(1_800_000_000_000))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/)
})

it('An id made after the clock was set back still sorts last', () => {
  const before = newId(1_900_000_000_000)
  expect(newId(1_800_000_000_000) > before).toBe(true)
})
