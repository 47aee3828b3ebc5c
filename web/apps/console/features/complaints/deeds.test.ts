import { describe, expect, it } from 'vitest'
import { nextDeed, otherDeeds, runningPromises, runsSince } from './deeds'
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
    // CP-02: an answer that was given is not owed any more, a broken promise still is
    const due_at = '2026-11-22T01:00:00Z'
    const all = (['met', 'running', 'stopped', 'lapsed'] as const).map((state) => ({
      promise: 'response' as const,
      state,
      due_at,
      is_overdue: state === 'lapsed',
    }))
    const commitment = { promise: 'commitment' as const, state: 'running' as const }
    const promises = [...all, { ...commitment, due_at, is_overdue: false }]
    expect(runningPromises({ promises }).map(({ state }) => state)).toEqual(['running', 'lapsed'])
  })

  it('knows since when each promise runs, a new round from its new beginning', () => {
    const [opened, again, examined, made, closed] = [1, 2, 3, 4, 5].map(
      (hour) => `2026-11-22T0${hour}:00:00Z`,
    )
    const due_at = '2026-11-23T01:00:00Z'
    const file = {
      row: { opened_at: opened! },
      examined_at: examined,
      closed_at: closed,
      commitments: [{ due_at, made_at: made } as Complaint['commitments'][number]],
      steps: [],
    }
    const since = (
      promise: Complaint['promises'][number]['promise'],
      steps = file.steps as never,
    ) => runsSince({ promise, due_at, state: 'running', is_overdue: false }, { ...file, steps })
    expect(since('response')).toBe(opened)
    expect(since('final_date')).toBe(examined)
    expect(since('commitment')).toBe(made)
    expect(since('follow_up')).toBe(closed)
    expect(since('examination', [{ kind: 'reopened', at: again }] as never)).toBe(again)
  })
})
