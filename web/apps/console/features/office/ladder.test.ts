import { describe, expect, it } from 'vitest'
import { keptShare, toForm, toSeconds, toTrial } from './ladder'

const soft = [
  { name: 'warn', after_s: 450, is_warning: true },
  { name: 'due', after_s: 900, is_warning: false },
  { name: 'manager', after_s: 1800, is_warning: false },
  { name: 'hq', after_s: 5400, is_warning: false },
]

describe('A ladder that is tried', () => {
  it('begins as it holds now, manager and headquarters counted from the due time', () => {
    // BE-15: a soft complaint: 15 min, the manager 15 min later, headquarters an hour after that
    expect(toForm(soft)).toEqual({ warn: '7.5', due: '15', manager: '15', hq: '75' })
    expect(toTrial(toForm(soft))).toEqual({ warn_s: 450, due_s: 900, manager_s: 900, hq_s: 4500 })
  })

  it('may begin with the manager, as a store that does not answer', () => {
    const accept = [
      { name: 'manager', after_s: 600, is_warning: false },
      { name: 'hq', after_s: 1200, is_warning: false },
    ]
    expect(toForm(accept)).toEqual({ warn: '', due: '10', manager: '', hq: '10' })
  })

  it('leaves out what was emptied, and takes nothing that is no time', () => {
    expect(toTrial({ warn: '', due: '20', manager: 'x', hq: '' })).toEqual({ due_s: 1200 })
    expect(toSeconds('-1')).toBeUndefined()
    expect(toSeconds('0.5')).toBe(30)
  })

  it('says how many of a hundred were kept only where some have ended', () => {
    expect(keptShare({ kept: 3, broken: 1 })).toBe(75)
    expect(keptShare({ kept: 0, broken: 0 })).toBeUndefined()
  })
})
