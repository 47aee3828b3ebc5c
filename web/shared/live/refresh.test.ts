import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { queries } from '../queries'
import { refresh } from './refresh'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('reads at once, then once for all that came meanwhile, and each key for itself', async () => {
  const read = vi.spyOn(queries, 'invalidateQueries').mockResolvedValue()
  for (let i = 0; i < 50; ++i) refresh(['promises'])
  refresh(['orders'])
  expect(read.mock.calls).toEqual([[{ queryKey: ['promises'] }], [{ queryKey: ['orders'] }]])
  await vi.advanceTimersByTimeAsync(400)
  expect(read).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(400)
  expect(read).toHaveBeenCalledTimes(3)
  refresh(['promises'])
  expect(read).toHaveBeenCalledTimes(4)
  await vi.advanceTimersByTimeAsync(1000)
})
