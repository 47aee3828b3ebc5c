import { call } from '@shared/api/call'
import type {
  PaperForm,
  WeekSpan,
  Worker,
  WorkerFacts,
  WorkerForm,
  WorkerPart,
  WorkerState,
} from './types'

export const listWorkers = (store: string | undefined, state: WorkerState | undefined) =>
  call('GET /workers', { ...(store ? { store } : {}), ...(state ? { state } : {}) })
export const loadWorker = (id: string) => call('GET /workers/{id}', { id })
export const addWorker = (form: WorkerForm, key: string) =>
  call('POST /workers', {}, form, { key, stale: ['workers'] })
export const saveWorker = (seen: Worker, form: WorkerForm) =>
  call('PUT /workers/{id}', { id: seen.id }, form, {
    seen: `"${seen.version}"`,
    stale: [['workers'], ['worker', seen.id]],
  })
export const setWorkerState = (seen: Worker, state: WorkerState) =>
  call(
    'PUT /workers/{id}/state',
    { id: seen.id },
    { state },
    {
      seen: `"${seen.version}"`,
      stale: [['workers'], ['worker', seen.id]],
    },
  )
export const unmaskWorker = (id: string, part: WorkerPart, reason: string) =>
  call('POST /workers/{id}/unmasking', { id }, { part, reason })

export const loadDisclosure = (id: string) => call('GET /workers/{id}/disclosure', { id })
export const saveDisclosure = (id: string, facts: WorkerFacts) =>
  call('PUT /workers/{id}/disclosure', { id }, facts, { stale: ['worker', id] })

export const listPapers = (id: string) => call('GET /workers/{id}/papers', { id })
export const addPaper = (id: string, form: PaperForm, key: string) =>
  call('POST /workers/{id}/papers', { id }, form, { key, stale: ['worker', id] })
/** Without an item: what any door asks for. */
export const listGates = (id: string, item: string) =>
  call('GET /workers/{id}/gates', { id, ...(item ? { item } : {}) })

export const loadWeek = (id: string) => call('GET /workers/{id}/week', { id })
export const saveWeek = (id: string, spans: WeekSpan[]) =>
  call('PUT /workers/{id}/week', { id }, { spans }, { stale: ['worker', id] })
/** One day that differs from the week; without a span it is free. */
export const saveDay = (id: string, day: string, span?: { from_min: number; to_min: number }) =>
  call('PUT /workers/{id}/days', { id }, { day, ...span }, { stale: ['worker', id] })
export const listLeave = (id: string, from: string, to: string) =>
  call('GET /workers/{id}/leave', { id, from, to })
export const decideLeave = (id: string, worker: string, approves: boolean) =>
  call(
    'POST /leave/{id}/decision',
    { id },
    { approves },
    { stale: [['worker', worker], ['leave']] },
  )
