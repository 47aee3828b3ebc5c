import { call } from '@shared/api/call'
import type { AnswerOf, ParamsOf } from '@shared/api/route-types'

export type TrailRow = AnswerOf<'GET /trail'>['items'][number]
export type TrailFilter = ParamsOf<'GET /trail'>
export type Setting = AnswerOf<'GET /settings'>['items'][number]

export type ClockKind = AnswerOf<'GET /clock-kinds'>['items'][number]
export type ClockTrial = ParamsOf<'GET /clock-simulation'>
export type TrialResult = AnswerOf<'GET /clock-simulation'>

export const listClockKinds = (days: number) => call('GET /clock-kinds', { days })
export const tryClocks = (trial: ClockTrial) => call('GET /clock-simulation', trial)
export const loadClock = (id: string) => call('GET /clocks/{id}', { id })
export const listTrail = (filter: TrailFilter) => call('GET /trail', { limit: 50, ...filter })
export const listSettings = (store: string) => call('GET /settings', store ? { store } : {})
/** `value`: only what differs from what holds anyway; {} goes back to it. */
export const saveSetting = (seen: Setting, store: string, value: object) =>
  call(
    'PUT /settings/{name}',
    { name: seen.name },
    { value, ...(store ? { store } : {}) },
    { seen: `"${seen.version}"`, stale: ['settings'] },
  )
