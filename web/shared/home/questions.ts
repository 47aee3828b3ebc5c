/**
 * What a family is asked about its home (LH-11). Each question is answered or not; what was not
 * asked is never shown as a no.
 */
export const questions = ['infection', 'danger', 'people', 'cameras', 'pets'] as const
export type Question = (typeof questions)[number]
export type YesNo = Exclude<Question, 'people'>
export const yesNo = ['infection', 'danger', 'cameras', 'pets'] as const satisfies readonly YesNo[]

export interface HomeFacts {
  has_infection_risk?: boolean
  infection?: string
  has_danger?: boolean
  cautions?: string
  people?: string
  has_cameras?: boolean
  cameras?: string
  has_pets?: boolean
  pets?: string
  entry?: string
}
export interface Told {
  question: Question
  at: string
  by: 'customer' | 'family' | 'staff'
  written_by: string
  is_new?: boolean
}

export type Choice = 'unsaid' | 'no' | 'yes'
export interface HomeDraft {
  choices: Record<YesNo, Choice>
  words: Record<YesNo, string>
  people: string
}

const flags = {
  infection: 'has_infection_risk',
  danger: 'has_danger',
  cameras: 'has_cameras',
  pets: 'has_pets',
} as const
const texts = {
  infection: 'infection',
  danger: 'cautions',
  cameras: 'cameras',
  pets: 'pets',
} as const

const choiceOf = (flag: boolean | undefined): Choice =>
  flag === undefined ? 'unsaid' : flag ? 'yes' : 'no'

export function toDraft(facts: HomeFacts = {}): HomeDraft {
  const draft: HomeDraft = {
    choices: { infection: 'unsaid', danger: 'unsaid', cameras: 'unsaid', pets: 'unsaid' },
    words: { infection: '', danger: '', cameras: '', pets: '' },
    people: facts.people ?? '',
  }
  for (const one of yesNo) {
    draft.choices[one] = choiceOf(facts[flags[one]])
    draft.words[one] = facts[texts[one]] ?? ''
  }
  return draft
}

/** What was said; a question left open is left out, and words only go with a yes. */
export function toFacts(draft: HomeDraft): HomeFacts {
  const facts: HomeFacts = {}
  for (const one of yesNo) {
    if (draft.choices[one] === 'unsaid') continue
    facts[flags[one]] = draft.choices[one] === 'yes'
    const said = draft.words[one].trim()
    if (draft.choices[one] === 'yes' && said) facts[texts[one]] = said
  }
  if (draft.people.trim()) facts.people = draft.people.trim()
  return facts
}

export const isAnswered = (draft: HomeDraft): boolean => Object.keys(toFacts(draft)).length > 0

/** The answer in a line: yes with its words, no, or the words alone. Nothing where it is masked. */
export function answerOf(
  facts: HomeFacts | undefined,
  question: Question,
  say: { yes: string; no: string },
): string | undefined {
  if (!facts) return undefined
  if (question === 'people') return facts.people
  const flag = facts[flags[question]]
  if (flag === undefined) return undefined
  if (!flag) return say.no
  return facts[texts[question]] || say.yes
}
