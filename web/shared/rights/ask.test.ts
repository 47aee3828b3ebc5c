import { describe, expect, it } from 'vitest'
import { isFinal, lacksWords, toForm, type Typed } from './ask'

const typed = (what: Partial<Typed>): Typed => ({
  kind: 'copy',
  words: '',
  name: '',
  purpose: '',
  ...what,
})

// LD-10, PR-04
describe('What a person asks about their data', () => {
  it('carries only what belongs to its kind', () => {
    expect(toForm(typed({ name: '王小芳', purpose: 'marketing' }))).toEqual({ kind: 'copy' })
    expect(toForm(typed({ kind: 'withdraw', purpose: 'marketing' }))).toEqual({
      kind: 'withdraw',
      purpose: 'marketing',
    })
    expect(toForm(typed({ kind: 'correct', name: ' 王小芳 ' }))).toEqual({
      kind: 'correct',
      corrections: [{ thing: 'name', wanted: '王小芳' }],
    })
  })

  it('says what should be right, or explained', () => {
    expect(lacksWords(typed({ kind: 'correct' }))).toBe(true)
    expect(lacksWords(typed({ kind: 'correct', name: '王' }))).toBe(false)
    expect(lacksWords(typed({ kind: 'explain', words: ' ' }))).toBe(true)
    expect(lacksWords(typed({}))).toBe(false)
  })

  it('is warned of before it cannot be taken back', () => {
    expect(isFinal('close_account')).toBe(true)
    expect(isFinal('restrict')).toBe(false)
  })
})
