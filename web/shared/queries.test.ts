import { afterEach, expect, it, vi } from 'vitest'
import { ApiError } from './api/error'
import { mayRetry, queries } from './queries'

afterEach(() => vi.restoreAllMocks())

it('tries again what may pass, twice, and never what was refused', () => {
  const trouble = new ApiError(503, 'x', '')
  expect([0, 1, 2].map((count) => mayRetry(count, trouble))).toEqual([true, true, false])
  expect(mayRetry(0, new ApiError(403, 'x', ''))).toBe(false)
})

it('says at once that there is no network where the device knows it, and asks again with it', () => {
  const cut = new ApiError(0, 'web.offline', '')
  const onLine = vi.spyOn(navigator, 'onLine', 'get')
  onLine.mockReturnValue(true)
  expect(mayRetry(0, cut)).toBe(true)
  onLine.mockReturnValue(false)
  expect(mayRetry(0, cut)).toBe(false)
  expect(queries.getDefaultOptions().queries?.refetchOnReconnect).toBe(true)
})
