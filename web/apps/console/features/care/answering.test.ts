import { describe, expect, it } from 'vitest'
import { answerByKey, answersOf, missing, nextOpen } from './answering'
import type { Question } from './calls'

const question = (code: string, kind: Question['kind'], isNeeded = true): Question => ({
  code,
  kind,
  ask: { zh: code, en: code },
  picks:
    kind === 'choice'
      ? [
          { code: 'same', name: { zh: '同一位', en: 'The same' } },
          { code: 'other', name: { zh: '换一位', en: 'Another' } },
        ]
      : [],
  is_needed: isNeeded,
})
const questions = [
  question('clean', 'score'),
  question('damage', 'yes_no'),
  question('who', 'choice'),
  question('words', 'text', false),
]

describe('Answers by keys', () => {
  it('fit the kind of the question', () => {
    // FU-01
    expect(answerByKey(questions[0]!, '5')).toEqual({ question: 'clean', score: 5 })
    expect(answerByKey(questions[0]!, '6')).toBeUndefined()
    expect(answerByKey(questions[0]!, 'y')).toBeUndefined()
    expect(answerByKey(questions[1]!, 'n')).toEqual({ question: 'damage', yes: false })
    expect(answerByKey(questions[1]!, '1')).toBeUndefined()
    expect(answerByKey(questions[2]!, '2')).toEqual({ question: 'who', pick: 'other' })
    expect(answerByKey(questions[2]!, '3')).toBeUndefined()
    expect(answerByKey(questions[3]!, '1')).toBeUndefined()
  })

  it('go on to the next that is open, and come round to what was passed over', () => {
    expect(nextOpen(questions, {}, 0)).toBe(1)
    const given = { damage: { question: 'damage', yes: true }, who: { question: 'who', pick: 'x' } }
    expect(nextOpen(questions, given, 2)).toBe(0)
    const all = { ...given, clean: { question: 'clean', score: 4 } }
    expect(nextOpen(questions, all, 0)).toBeUndefined()
    expect(missing(questions, given).map((one) => one.code)).toEqual(['clean'])
  })

  it('are sent in the order of the questions, without empty words', () => {
    const given = {
      who: { question: 'who', pick: 'same' },
      clean: { question: 'clean', score: 3 },
    }
    expect(answersOf(questions, given, { words: '  ' })).toEqual([
      { question: 'clean', score: 3 },
      { question: 'who', pick: 'same' },
    ])
    expect(answersOf(questions, {}, { words: ' 水槽 ' })).toEqual([
      { question: 'words', text: '水槽' },
    ])
  })
})
