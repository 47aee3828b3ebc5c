import { expect, test } from 'vitest'
import { ApiError } from './api/error'
import { useGuarded } from './guarded'

test('a refusal is kept to be shown, and the next deed clears it', async () => {
  const heard: string[] = []
  const { guarded, problem, isBusy } = useGuarded((refused) => heard.push(refused.code))
  await guarded(() => Promise.reject(new ApiError(409, 'orders.same_day', 'twice a day')))
  expect(problem.value?.code).toBe('orders.same_day')
  expect(heard).toEqual(['orders.same_day'])
  expect(isBusy.value).toBe(false)
  await guarded(() => Promise.resolve())
  expect(problem.value).toBeUndefined()
})

test('a second press while the first runs does nothing, and a bug is thrown on', async () => {
  const { guarded } = useGuarded()
  let runs = 0
  let open = () => undefined as void
  const first = guarded(() => new Promise<void>((done) => ((runs += 1), (open = done))))
  await guarded(() => Promise.resolve(void (runs += 1)))
  open()
  await first
  expect(runs).toBe(1)
  await expect(guarded(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
})
