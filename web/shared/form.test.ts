import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { ApiError } from './api/error'
import { fieldId, useForm } from './form'

const schema = v.object({
  name: v.pipe(v.string(), v.nonEmpty('请填写姓名')),
  address: v.object({ city: v.pipe(v.string(), v.nonEmpty('请填写城市')) }),
})
const initial = { name: '', address: { city: '' } }
const whole = { name: '王', address: { city: '北京' } }
type Submit = (values: typeof whole, key: string) => Promise<string>

const formWith = (submit: Submit, start = initial) => useForm({ schema, initial: start, submit })

describe('A form', () => {
  it('checks on the device, puts the words under the fields and the focus into the first', async () => {
    document.body.innerHTML = `<input id="${fieldId('name')}"><input id="${fieldId('address.city')}">`
    const submit = vi.fn<Submit>()
    const form = formWith(submit)
    await form.send()
    expect(submit).not.toHaveBeenCalled()
    expect(form.errors).toEqual({ name: '请填写姓名', 'address.city': '请填写城市' })
    expect(document.activeElement?.id).toBe(fieldId('name'))
  })

  it('takes a mended field off the list at once', async () => {
    const form = formWith(vi.fn<Submit>())
    await form.send()
    form.values.name = '王'
    await nextTick()
    expect(form.errors).toEqual({ 'address.city': '请填写城市' })
  })

  it('shows the fields the server did not like under the same fields', async () => {
    const fields = [{ field: 'address.city', code: 'x', message: '这个城市还没开通' }]
    const form = formWith(() => Promise.reject(new ApiError(422, 'x', '', fields)), whole)
    await form.send()
    expect(form.errors).toEqual({ 'address.city': '这个城市还没开通' })
    expect(form.problem).toBeUndefined()
    expect(form.isBusy).toBe(false)
  })

  it('keeps what belongs to no field as the problem, and everything typed', async () => {
    const form = formWith(() => Promise.reject(new ApiError(409, 'slots.taken', '刚被约走')), whole)
    await form.send()
    expect(form.problem?.code).toBe('slots.taken')
    expect(form.values).toEqual(whole)
  })

  it('keeps its key while nobody knows what became of it, and takes a new one after an answer', async () => {
    const keys: string[] = []
    const causes = [new ApiError(0, 'web.offline', ''), new ApiError(409, 'x', '')]
    const form = formWith((_values, key) => {
      keys.push(key)
      const cause = causes.shift()
      return cause ? Promise.reject(cause) : Promise.resolve('ok')
    }, whole)
    await form.send()
    await form.send()
    expect(await form.send()).toBe('ok')
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[1])
  })

  it('sends once however often the button is pressed', async () => {
    const submit = vi.fn<Submit>(() => Promise.resolve('ok'))
    const form = formWith(submit, whole)
    await Promise.all([form.send(), form.send()])
    expect(submit).toHaveBeenCalledTimes(1)
  })

  it('does not hide a breakdown of its own', async () => {
    const form = formWith(() => Promise.reject(new Error('bug')), whole)
    await expect(form.send()).rejects.toThrow('bug')
  })
})
