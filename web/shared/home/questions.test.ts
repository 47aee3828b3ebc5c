import { describe, expect, it } from 'vitest'
import { answerOf, isAnswered, toDraft, toFacts } from './questions'

const say = { yes: '有', no: '没有' }

// LH-11
describe('What a family tells of its home', () => {
  it('leaves out what was not asked, so that it is not a no', () => {
    const draft = toDraft()
    expect(isAnswered(draft)).toBe(false)
    draft.choices.pets = 'no'
    expect(toFacts(draft)).toEqual({ has_pets: false })
  })
  it('keeps words only with a yes', () => {
    const draft = toDraft({ has_cameras: true, cameras: '客厅' })
    expect(toFacts(draft)).toEqual({ has_cameras: true, cameras: '客厅' })
    draft.choices.cameras = 'no'
    expect(toFacts(draft)).toEqual({ has_cameras: false })
  })
  it('says the words, or yes, or no, and nothing where nobody asked', () => {
    const facts = { has_pets: true, pets: '两只猫', has_danger: true, has_cameras: false }
    expect(answerOf(facts, 'pets', say)).toBe('两只猫')
    expect(answerOf(facts, 'danger', say)).toBe('有')
    expect(answerOf(facts, 'cameras', say)).toBe('没有')
    expect(answerOf(facts, 'infection', say)).toBeUndefined()
    expect(answerOf(undefined, 'pets', say)).toBeUndefined()
  })
})
