import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Incident = AnswerOf<'GET /incidents/{id}'>
export type IncidentRow = Incident['row']
export type Kind = IncidentRow['kind']
export type Outcome = BodyOf<'POST /incidents/{id}/closure'>['outcome']
export type Whereabouts = AnswerOf<'POST /incidents/{id}/sightings'>
export type Roster = AnswerOf<'GET /safety-duties'>
export type Plan = AnswerOf<'GET /safety-plans'>['items'][number]
export type SafetyReport = AnswerOf<'GET /safety-report'>
export type NewDuty = BodyOf<'POST /safety-duties'>

export const kinds = [
  'unknown',
  'medical',
  'fire',
  'violence',
  'fall',
  'traffic',
  'property',
  'natural',
] as const satisfies readonly Kind[]
export const outcomes = [
  'resolved',
  'handed_over',
  'false_alarm',
] as const satisfies readonly Outcome[]

const moved = { stale: [['incidents'], ['incident']] }
const roster = { stale: [['safety-duties']] }
const plans = { stale: [['safety-plans']] }

export const listLive = () => call('GET /incidents', {})
export const listAll = (cursor: string) =>
  call('GET /incidents', { all: true, limit: 50, ...(cursor ? { cursor } : {}) })
export const loadIncident = (id: string) => call('GET /incidents/{id}', { id })
export const takeIncident = (id: string) =>
  call('PUT /incidents/{id}/taking', { id }, undefined, moved)
/** Written into the log under one's name, each time. */
export const lookWhere = (id: string) =>
  call('POST /incidents/{id}/sightings', { id }, undefined, moved)
export const noteIncident = (id: string, text: string, key: string) =>
  call('POST /incidents/{id}/notes', { id }, { text }, { key, ...moved })
export const setKind = (id: string, kind: Kind) =>
  call('PUT /incidents/{id}/kind', { id }, { kind }, moved)
export const tickLine = (id: string, code: string, is_done: boolean) =>
  call('PUT /incidents/{id}/ticks/{code}', { id, code }, { is_done }, moved)
export const closeIncident = (id: string, outcome: Outcome, words: string, key: string) =>
  call('POST /incidents/{id}/closure', { id }, { outcome, words }, { key, ...moved })
export const openIncident = (store: string, kind: Kind, words: string, key: string) =>
  call('POST /incidents', {}, { store, kind, words }, { key, ...moved })
export const startDrill = (store: string, kind: Kind, words: string, key: string) =>
  call('POST /drills', {}, { store, kind, ...(words ? { words } : {}) }, { key, ...moved })

export const loadRoster = (store: string, from: string, to: string) =>
  call('GET /safety-duties', { store, from, to })
export const addDuty = (duty: NewDuty, key: string) =>
  call('POST /safety-duties', {}, duty, { key, ...roster })
export const removeDuty = (id: string) =>
  call('DELETE /safety-duties/{id}', { id }, undefined, roster)
export const listPlans = () => call('GET /safety-plans', {})
export const savePlan = (kind: Kind, lines: string[], version: number) =>
  call('PUT /safety-plans/{kind}', { kind }, { lines, version }, plans)
export const resetPlan = (kind: Kind) =>
  call('DELETE /safety-plans/{kind}', { kind }, undefined, plans)
export const loadReport = (from: string, to: string, store: string) =>
  call('GET /safety-report', { from, to, ...(store ? { store } : {}) })
