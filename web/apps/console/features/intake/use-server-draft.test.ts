import { effectScope, reactive } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '@shared/api/error'
import { useServerDraft } from './use-server-draft'

const calls = vi.hoisted(() => ({ saveDraft: vi.fn(), dropDraft: vi.fn(), listDrafts: vi.fn() }))
vi.mock('./calls', () => calls)
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

function typed() {
  const scope = effectScope()
  const wish = reactive({ phone: '' })
  const draft = scope.run(() => useServerDraft('intake', wish, () => wish.phone !== ''))!
  return { scope, wish, draft }
}

test('what is typed reaches the server within two seconds, once a change', async () => {
  const { scope, wish } = typed()
  wish.phone = '138'
  await vi.advanceTimersByTimeAsync(4500)
  expect(calls.saveDraft).toHaveBeenCalledTimes(1)
  expect(calls.saveDraft).toHaveBeenCalledWith(expect.any(String), 'intake', { phone: '138' })
  scope.stop()
})

test('without a network it is tried again, and a finished call leaves nothing behind', async () => {
  const { scope, wish, draft } = typed()
  calls.saveDraft.mockRejectedValueOnce(new ApiError(0, 'shared.offline', 'offline'))
  wish.phone = '138'
  await vi.advanceTimersByTimeAsync(4500)
  expect(calls.saveDraft).toHaveBeenCalledTimes(2)
  await draft.drop()
  expect(calls.dropDraft).toHaveBeenCalledTimes(1)
  scope.stop()
  expect(calls.saveDraft).toHaveBeenCalledTimes(2)
})

test('hanging up before saving keeps the draft, and it can be gone on with', async () => {
  // F1: hang-up before saving keeps a draft in A1
  const { scope, wish } = typed()
  wish.phone = '13800000001'
  scope.stop()
  expect(calls.saveDraft).toHaveBeenCalledTimes(1)
  const next = typed()
  calls.listDrafts.mockResolvedValue({ items: [{ id: 'd1', content: { phone: '139' } }] })
  await next.draft.open('d1')
  expect(next.wish.phone).toBe('139')
  next.scope.stop()
})

test('a page left without a network still hands in what was typed, once there is one', async () => {
  const { scope, wish } = typed()
  calls.saveDraft.mockRejectedValueOnce(new ApiError(0, 'shared.offline', 'offline'))
  wish.phone = '138'
  scope.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(calls.saveDraft).toHaveBeenCalledTimes(2)
  expect(vi.getTimerCount()).toBe(0)
})

test('an order placed while a draft is on its way leaves no draft behind', async () => {
  const { scope, wish, draft } = typed()
  let arrive = () => {}
  calls.saveDraft.mockReturnValueOnce(new Promise<void>((done) => (arrive = done)))
  wish.phone = '138'
  await vi.advanceTimersByTimeAsync(2000)
  const isDropped = draft.drop()
  arrive()
  await isDropped
  expect(calls.dropDraft).toHaveBeenCalledTimes(1)
  scope.stop()
})
