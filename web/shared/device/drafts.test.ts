import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, reactive } from 'vue'
import { device } from './database'
import { saveEveryMs, useDraft } from './drafts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => vi.useRealTimers())

const open = (name: string, values: { text: string }) => {
  const scope = effectScope()
  return { scope, draft: scope.run(() => useDraft(name, values))! }
}
const stored = async (name: string) => (await (await device()).get('drafts', name))?.values

it('A draft is on the device two seconds after it was typed and comes back', async () => {
  const values = reactive({ text: '' })
  const { scope } = open('complaint/1', values)
  values.text = '地板划伤了'
  expect(await stored('complaint/1')).toBeUndefined()
  vi.advanceTimersByTime(saveEveryMs)
  await vi.waitFor(async () => expect(await stored('complaint/1')).toEqual({ text: '地板划伤了' }))
  scope.stop()

  const again = reactive({ text: '' })
  const second = open('complaint/1', again)
  await second.draft.restored
  expect(again.text).toBe('地板划伤了')
  expect(second.draft.isRestored.value).toBe(true)
  second.scope.stop()
})

it('What was typed is there after a pause, before a page that is loaded anew asks for it', async () => {
  const values = reactive({ text: '' })
  const { scope } = open('booking/1', values)
  values.text = '猫在阳台'
  await vi.waitFor(async () => expect(await stored('booking/1')).toEqual({ text: '猫在阳台' }))
  scope.stop()
})

it('A draft never overwrites what was typed since, and is gone once sent', async () => {
  const first = reactive({ text: '' })
  const one = open('complaint/2', first)
  first.text = '旧的'
  await one.draft.save()
  const values = reactive({ text: '' })
  const { scope, draft } = open('complaint/2', values)
  values.text = '新的'
  await draft.restored
  expect(values.text).toBe('新的')
  await draft.drop()
  values.text = '再改'
  scope.stop()
  await new Promise((later) => setTimeout(later, 20))
  expect(await stored('complaint/2')).toBeUndefined()
})
