import { describe, expect, it } from 'vitest'
import type { Questionnaire } from './calls'
import { blankQuestion, draftOf, picksOf, scriptOf } from './script-draft'

const script: Questionnaire['script'] = {
  opening: { zh: '您好', en: 'Hello' },
  closing: { zh: '谢谢', en: 'Thank you' },
  questions: [
    {
      code: 'tidy',
      kind: 'choice',
      ask: { zh: '满意吗', en: 'Tidy?' },
      picks: [
        { code: 'good', name: { zh: '很好', en: 'Good' } },
        { code: 'bad', name: { zh: '不好', en: 'Bad' } },
      ],
      is_needed: true,
    },
    {
      code: 'again',
      kind: 'yes_no',
      ask: { zh: '再来吗', en: 'Again?' },
      picks: [],
      is_needed: false,
      bad_answer: false,
      about: 'attitude',
    },
  ],
}

describe('The draft of a questionnaire', () => {
  it('gives back what it was made of', () => {
    // FU-01
    expect(scriptOf(draftOf(script))).toEqual(script)
  })
  it('keeps the codes of choices that stay and finds new ones for those that come', () => {
    const draft = draftOf(script).questions[0]!
    const picks = picksOf({ ...draft, picks: '不好 | Poor\n一般\n\n很好 | Good' })
    expect(picks).toEqual([
      { code: 'bad', name: { zh: '不好', en: 'Poor' } },
      { code: 'pick_4', name: { zh: '一般', en: '一般' } },
      { code: 'good', name: { zh: '很好', en: 'Good' } },
    ])
  })
  it('adds questions under codes of their own', () => {
    const draft = draftOf(script)
    draft.questions.push(blankQuestion(draft.questions))
    draft.questions.push(blankQuestion(draft.questions))
    const codes = draft.questions.map(({ code }) => code)
    expect(new Set(codes).size).toBe(4)
  })
})
