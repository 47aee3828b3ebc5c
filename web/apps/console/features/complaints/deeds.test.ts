import { describe, expect, it } from 'vitest'
import { isDropped, nextDeed, otherDeeds, runningPromises } from './deeds'
import type { Complaint } from './types'

type State = Complaint['row']['state']
const at = (state: State, satisfaction?: Complaint['satisfaction']) => ({
  row: { state },
  ...(satisfaction ? { satisfaction } : {}),
})

describe('A complaint’s file', () => {
  it('names the one next step of every state', () => {
    // CP-02, CP-06
    const states: State[] = ['open', 'responded', 'examined', 'asked', 'decided', 'closed']
    expect(states.map((state) => nextDeed(at(state)))).toEqual([
      'respond',
      'examine',
      'decide',
      undefined,
      'close',
      'follow_up',
    ])
    expect(nextDeed(at('withdrawn'))).toBeUndefined()
  })

  it('asks again for the call of somebody who was not reached, never of others', () => {
    // CP-06
    expect(nextDeed(at('closed', 'unreachable'))).toBe('follow_up')
    expect(nextDeed(at('closed', 'satisfied'))).toBeUndefined()
  })

  it('offers the worker’s silence only while somebody is named and not heard', () => {
    const named = { ...at('responded'), workers: ['w'], steps: [] }
    expect(otherDeeds(named)).toContain('silence')
    expect(otherDeeds({ ...named, workers: [] })).not.toContain('silence')
    expect(otherDeeds({ ...named, ...at('closed') })).toEqual(['commit', 'note'])
    const said = { kind: 'worker_said' } as Complaint['steps'][number]
    expect(otherDeeds({ ...named, steps: [said] })).not.toContain('silence')
    expect(otherDeeds({ ...named, ...at('withdrawn') })).toEqual(['note'])
  })

  it('counts down only what is still to be kept', () => {
    // CP-02: an answer that was given in time or too late (lapsed) is not owed any more; a broken one that waits still runs
    const due_at = '2026-11-22T01:00:00Z'
    const all = (['met', 'running', 'paused', 'stopped', 'lapsed'] as const).map((state) => ({
      clock: '0199-clock',
      promise: 'response' as const,
      state,
      started_at: '2026-11-22T01:00:00Z',
      due_at,
      is_overdue: false,
    }))
    const commitment = { promise: 'commitment' as const, state: 'running' as const }
    const promises = [...all, { ...all[1]!, ...commitment }]
    expect(runningPromises({ promises }).map(({ state }) => state)).toEqual(['running', 'paused'])
  })

  it('counts nothing down that nobody waits for any more', () => {
    // CP-04: withdrawn by the customer; what shall prevent the next one goes on
    const promised = { kind: 'to_customer' as const }
    expect(isDropped(at('withdrawn'), promised)).toBe(true)
    expect(isDropped(at('withdrawn'), { ...promised, done_at: '2026-11-22T01:00:00Z' })).toBe(false)
    expect(isDropped(at('withdrawn'), { kind: 'prevention' })).toBe(false)
    expect(isDropped(at('decided'), promised)).toBe(false)
  })
})
