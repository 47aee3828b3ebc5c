import type { Answer, Question } from './calls'

/** What was answered so far, by the question's code. */
export type Given = Readonly<Record<string, Answer>>

/** The answer that a key gives to a question: 1–5 to a score, y and n, the number of a pick. */
export function answerByKey(question: Question, key: string): Answer | undefined {
  const number = /^[1-9]$/.test(key) ? Number(key) : undefined
  if (question.kind === 'score' && number !== undefined && number <= 5)
    return { question: question.code, score: number }
  if (question.kind === 'yes_no' && (key === 'y' || key === 'n'))
    return { question: question.code, yes: key === 'y' }
  const pick = question.kind === 'choice' && number ? question.picks[number - 1] : undefined
  return pick ? { question: question.code, pick: pick.code } : undefined
}

/** Where the conversation goes on: the next one without an answer, from `after` on and round. */
export function nextOpen(
  questions: readonly Question[],
  given: Given,
  after: number,
): number | undefined {
  const order = questions.map((_, step) => (after + 1 + step) % questions.length)
  return order.find((at) => questions[at]?.is_needed && !given[questions[at].code])
}

/** Needed questions that nobody has answered yet. */
export const missing = (questions: readonly Question[], given: Given): Question[] =>
  questions.filter((one) => one.is_needed && !given[one.code])

/** In the order of the questions; words that say nothing are left out. */
export function answersOf(
  questions: readonly Question[],
  given: Given,
  words: Readonly<Record<string, string>>,
): Answer[] {
  return questions.flatMap((one) => {
    const text = words[one.code]?.trim()
    if (one.kind === 'text') return text ? [{ question: one.code, text }] : []
    const answer = given[one.code]
    return answer ? [answer] : []
  })
}
