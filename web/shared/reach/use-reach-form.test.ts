import { nextTick, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import type { Reach, ReachForm } from './reach'
import { useReachForm } from './use-reach-form'

const answer = (): Reach => ({
  kinds: [
    { kind: 'visit', channels: ['sms', 'email'], is_own: false, must_go: true },
    { kind: 'care', channels: ['sms'], is_own: true, must_go: false },
  ],
  quiet: { from_min: 1260, to_min: 480 },
  is_own_quiet: false,
  most_a_day: 3,
  is_own_most: false,
  phone: '138****0001',
  ways: [],
  version: 4,
})

describe('The form of wishes', () => {
  it('sends what was changed or was their own already, and nothing of the company’s', async () => {
    // SY-03
    const save = vi.fn((_: ReachForm) => Promise.resolve())
    const form = useReachForm(answer, save)
    await form.save()
    expect(save).toHaveBeenLastCalledWith({ choices: [{ kind: 'care', channels: ['sms'] }] })
    form.picks.care = { first: 'none', then: 'none' }
    form.hours.from = '22:00'
    await form.save()
    expect(save).toHaveBeenLastCalledWith({
      choices: [{ kind: 'care', channels: [] }],
      quiet: { from_min: 1320, to_min: 480 },
    })
    form.hours.most = 'many'
    await form.save()
    expect(save).toHaveBeenCalledTimes(2)
    expect(form.problem).not.toBe('')
  })

  it('keeps what is being chosen when the same answer is read anew', async () => {
    const known = ref(answer())
    const form = useReachForm(
      () => known.value,
      () => Promise.resolve(),
    )
    form.picks.care = { first: 'none', then: 'none' }
    known.value = answer()
    await nextTick()
    expect(form.picks.care).toEqual({ first: 'none', then: 'none' })
    known.value = { ...answer(), version: 5 }
    await nextTick()
    expect(form.picks.care).toEqual({ first: 'sms', then: 'none' })
  })
})
