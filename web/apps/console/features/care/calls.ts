import { apiBase, call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type CareCall = AnswerOf<'GET /care-calls'>['items'][number]
export type CallFile = AnswerOf<'GET /care-calls/{id}'>
export type Questionnaire = NonNullable<CallFile['asking']>
export type Question = Questionnaire['script']['questions'][number]
export type OutcomeForm = BodyOf<'PUT /care-calls/{id}/outcome'>
export type Outcome = OutcomeForm['outcome']
export type Answer = NonNullable<OutcomeForm['answers']>[number]
export type Letter = AnswerOf<'GET /care-letters'>['items'][number]
export type LetterTemplate = AnswerOf<'GET /care-letter-templates'>['in_force']
export type Week = AnswerOf<'GET /care-week'>
export type WeekRow = Week['total']

export const listCalls = () => call('GET /care-calls', {})
export const loadCall = (id: string) => call('GET /care-calls/{id}', { id })
/** What became of a call; the server works the marks out and opens a case where one is needed. */
export const finishCall = (seen: CallFile, form: OutcomeForm) =>
  call('PUT /care-calls/{id}/outcome', { id: seen.call.id }, form, {
    seen: `"${seen.version}"`,
    stale: ['care-calls'],
  })
export const listAnswered = (order: string) => call('GET /orders/{id}/care', { id: order })

export const listLetters = (store: string, all: boolean, cursor: string) =>
  call('GET /care-letters', { store, all, limit: 50, ...(cursor ? { cursor } : {}) })
export const letterAddress = (id: string): string => `${apiBase}/care-letters/${id}/pdf`
export const batchAddress = (store: string): string =>
  `${apiBase}/care-letter-batch?store=${encodeURIComponent(store)}`
export const notePrinted = (store: string, letters: string[]) =>
  call('POST /care-letter-prints', {}, { store, letters }, { stale: ['care-letters'] })
export const listTemplates = () => call('GET /care-letter-templates', {})
export const publishTemplate = (letter: LetterTemplate['letter'], why: string, key: string) =>
  call('POST /care-letter-templates', {}, { letter, why }, { key, stale: ['care-templates'] })

export type ScriptForm = BodyOf<'POST /care-scripts'>
export const publishScript = (form: ScriptForm, key: string) =>
  call('POST /care-scripts', {}, form, { key, stale: ['care-scripts'] })
export const listScripts = () => call('GET /care-scripts', {})

export const loadWeek = (week: string) => call('GET /care-week', week ? { week } : {})
export const workbookAddress = (monday: string): string =>
  `${apiBase}/care-week/workbook?week=${encodeURIComponent(monday)}`
export const reportWeek = (week: string) =>
  call('POST /care-week-reports', {}, { week }, { stale: ['care-week'] })

export const setContact = (id: string, isWanted: boolean) =>
  call(
    'PUT /customers/{id}/care-contact',
    { id },
    { is_wanted: isWanted },
    { stale: ['customer-care', id] },
  )

export type Feedback = AnswerOf<'GET /visits/{id}/feedback'>
export const loadFeedback = (visit: string) => call('GET /visits/{id}/feedback', { id: visit })
export const takeFeedback = (visit: string, answers: Answer[], note: string, key: string) =>
  call(
    'POST /visits/{id}/feedback',
    { id: visit },
    { answers, ...(note ? { note } : {}) },
    { key, stale: [['order'], ['care-feedback', visit]] },
  )

export type OccasionRow = AnswerOf<'GET /care-occasions'>['items'][number]
export const listOccasions = () => call('GET /care-occasions', {})
export const finishOccasion = (id: string, result: 'done' | 'skipped') =>
  call('PUT /care-occasions/{id}/result', { id }, { result }, { stale: ['care-occasions'] })
export const loadCustomerCare = (id: string) => call('GET /customers/{id}/care', { id })
export const saveBirthday = (id: string, store: string, monthDay: string) =>
  call(
    'PUT /customers/{id}/birthday',
    { id },
    { store, ...(monthDay ? { month_day: monthDay } : {}) },
    { stale: ['customer-care', id] },
  )
export const startPlan = (
  id: string,
  plan: BodyOf<'POST /customers/{id}/care-plans'>,
  key: string,
) => call('POST /customers/{id}/care-plans', { id }, plan, { key, stale: ['customer-care', id] })
export const endPlan = (plan: string, customer: string) =>
  call('DELETE /care-plans/{id}', { id: plan }, undefined, { stale: ['customer-care', customer] })
