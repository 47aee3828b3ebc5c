import * as v from 'valibot'
import { filled } from '@shared/checks'
import type { Question, Questionnaire } from './calls'

type Script = Questionnaire['script']
export const kinds = ['score', 'yes_no', 'choice', 'text'] as const satisfies Question['kind'][]

/** A questionnaire as it is edited: choices as lines, the bad answer as a choice of three. */
export interface QuestionDraft {
  code: string
  kind: Question['kind']
  ask: { zh: string; en: string }
  /** «中文 | English», one a line; the codes of those that were there stay. */
  picks: string
  known: Question['picks']
  isNeeded: boolean
  bad: '' | 'true' | 'false'
  about: Question['about']
}
export interface ScriptDraft {
  opening: { zh: string; en: string }
  closing: { zh: string; en: string }
  questions: QuestionDraft[]
}

const both = v.object({ zh: filled(), en: filled() })
export const scriptSchema = v.object({
  script: v.object({
    opening: both,
    closing: both,
    questions: v.array(
      v.object({
        code: v.string(),
        kind: v.picklist(kinds),
        ask: both,
        picks: v.string(),
        known: v.custom<Question['picks']>(Array.isArray),
        isNeeded: v.boolean(),
        bad: v.picklist(['', 'true', 'false'] as const),
        about: v.custom<Question['about']>(() => true),
      }),
    ),
  }),
  why: filled(),
})

export const draftOf = ({ opening, closing, questions }: Script): ScriptDraft => ({
  opening: { ...opening },
  closing: { ...closing },
  questions: questions.map((one) => ({
    code: one.code,
    kind: one.kind,
    ask: { ...one.ask },
    picks: one.picks.map(({ name }) => `${name.zh} | ${name.en}`).join('\n'),
    known: one.picks.map((pick) => ({ code: pick.code, name: { ...pick.name } })),
    isNeeded: one.is_needed,
    bad: one.bad_answer === undefined ? '' : one.bad_answer ? 'true' : 'false',
    about: one.about,
  })),
})

/** Codes are what answers are filed under: one that is kept keeps its code. */
function freeCode(taken: readonly string[], stem: string): string {
  let number = taken.length + 1
  while (taken.includes(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}

export const blankQuestion = (there: readonly QuestionDraft[]): QuestionDraft => ({
  code: freeCode(
    there.map(({ code }) => code),
    'question_',
  ),
  kind: 'score',
  ask: { zh: '', en: '' },
  picks: '',
  known: [],
  isNeeded: false,
  bad: '',
  about: undefined,
})

export function picksOf({
  picks,
  known,
}: Pick<QuestionDraft, 'picks' | 'known'>): Question['picks'] {
  const lines = picks.split('\n').filter((line) => line.trim() !== '')
  const made: Question['picks'] = []
  for (const line of lines) {
    const [zh = '', en = ''] = line.split('|').map((part) => part.trim())
    const old = known.find(({ name }) => name.zh === zh)
    const taken = [...known, ...made].map(({ code }) => code)
    made.push({ code: old?.code ?? freeCode(taken, 'pick_'), name: { zh, en: en || zh } })
  }
  return made
}

export const scriptOf = ({ opening, closing, questions }: ScriptDraft): Script => ({
  opening,
  closing,
  questions: questions.map((one) => ({
    code: one.code,
    kind: one.kind,
    ask: one.ask,
    picks: one.kind === 'choice' ? picksOf(one) : [],
    is_needed: one.isNeeded,
    ...(one.kind === 'yes_no' && one.bad !== '' ? { bad_answer: one.bad === 'true' } : {}),
    ...(one.about ? { about: one.about } : {}),
  })),
})
