import { describe, expect, it } from 'vitest'
import { waitingFor } from './approvals'

const approval = {
  id: 'a1',
  kind: 'aftersales.cancellation',
  subject: 'case-1',
  amount: 15120,
  permission: 'identity.approve_company',
  reason: '搬家了',
  state: 'waiting' as const,
  asked_by: 'agent',
  asked_at: '2026-11-22T12:00:00Z',
  version: 1,
  asked_by_name: '小周',
  may_decide: true,
}

describe('the word that a case waits for', () => {
  it('is shown to who may give it (AS-01)', () => {
    expect(waitingFor([approval], 'case-1', 'boss')?.id).toBe('a1')
  })

  it('is neither the asking person’s nor another case’s, nor one already given', () => {
    expect(waitingFor([approval], 'case-1', 'agent')).toBeUndefined()
    expect(waitingFor([approval], 'case-2', 'boss')).toBeUndefined()
    expect(waitingFor([{ ...approval, state: 'approved' }], 'case-1', 'boss')).toBeUndefined()
  })
})
