import { expect, test } from 'vitest'
import type { BoardVisit } from './board'
import { wayOf } from './way-of'

const visit = (id: string, start: number, worker: string) =>
  ({ id, start, crew: [{ worker }] }) as unknown as BoardVisit

test('a worker’s way goes from visit to visit by time', () => {
  const visits = [visit('late', 900, 'a'), visit('other', 600, 'b'), visit('early', 540, 'a')]
  expect(wayOf(visits, 'a').map((one) => one.id)).toEqual(['early', 'late'])
  expect(wayOf(visits, undefined)).toEqual([])
})
