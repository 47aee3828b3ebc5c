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
export type OpeningHours = AnswerOf<'GET /opening-hours'>
export type Opening = OpeningHours['opening']
export type HoursTrial = AnswerOf<'POST /opening-hours-preview'>
export type CountedKinds = AnswerOf<'GET /counted-clock-kinds'>

const ofStore = (store: string) => (store ? { store } : {})
export const loadOpeningHours = (store: string) => call('GET /opening-hours', ofStore(store))
export const saveOpeningHours = (store: string, opening: Opening, version: number) =>
  call(
    'PUT /opening-hours',
    {},
    { ...ofStore(store), ...opening },
    { seen: `"${version}"`, stale: ['opening-hours'] },
  )
/** Back to what holds without them. */
export const removeOpeningHours = (store: string, version: number) =>
  call('DELETE /opening-hours', ofStore(store), undefined, {
    seen: `"${version}"`,
    stale: ['opening-hours'],
  })
/** When a sample clock, and those that run, would be due; nothing is changed. */
export const tryOpeningHours = (
  store: string,
  opening: Opening,
  sample: { start: string; open_min: number },
) => call('POST /opening-hours-preview', {}, { ...ofStore(store), ...opening, ...sample })
export const loadCountedKinds = () => call('GET /counted-clock-kinds', {})
export const saveCountedKinds = (kinds: string[], version: number) =>
  call(
    'PUT /counted-clock-kinds',
    {},
    { kinds },
    { seen: `"${version}"`, stale: ['counted-clock-kinds'] },
  )
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
