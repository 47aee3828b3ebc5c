import { call } from '@shared/api/call'
import type { MinuteSpan } from './board'
import type { PlannedVisit, WhatIf } from './types'

export interface SlotAsk {
  item: string
  quantity: number
  options: readonly { code: string; count: number }[]
  address: string
  /** The store that shall come, where it is settled. */
  store?: string
  /** The order that shall come at another time: its stand-ins, its own time. */
  order?: string
}
/** From this day on, so many days; the server's own without it. */
interface SlotDays {
  from?: string
  days?: number
}
const board = { stale: [['board'], ['order'], ['orders'], ['visit']] }

export const listSlots = ({ options, ...ask }: SlotAsk & SlotDays, signal?: AbortSignal) =>
  call(
    'GET /slots',
    {
      ...ask,
      ...(options.length > 0
        ? { options: options.map((one) => `${one.code}:${one.count}`).join(',') }
        : {}),
    },
    undefined,
    signal ? { signal } : {},
  )
export const holdSlot = ({ options, ...ask }: SlotAsk, start: string, key: string) =>
  call('POST /holds', {}, { ...ask, options: [...options], start }, { key })
export const letGo = (id: string) => call('DELETE /holds/{id}', { id })
export const extendHold = (id: string) => call('POST /holds/{id}/extension', { id }, undefined)

export const listCandidates = (visit: string) => call('GET /visits/{id}/candidates', { id: visit })
/** The first worker leads. `version` is the visit's as the dispatcher saw it. */
export const assignCrew = (
  visit: string,
  workers: string[],
  version: number,
  mode: 'manual' | 'suggested' | 'forced',
) =>
  call(
    'POST /visits/{id}/assignment',
    { id: visit },
    { workers, visit_version: version, mode },
    board,
  )
export const withdrawCrew = (visit: string) =>
  call('DELETE /visits/{id}/assignment', { id: visit }, undefined, board)
export const moveStart = (visit: string, version: number, start: string, freesCrew: boolean) =>
  call(
    'PUT /visits/{id}/start',
    { id: visit },
    { start, frees_crew: freesCrew },
    { seen: `"${version}"`, ...board },
  )

/** Frees a worker for a day; with a span of minutes they work then instead. */
export const saveDayOff = (worker: string, day: string, span?: MinuteSpan) =>
  call(
    'PUT /workers/{id}/days',
    { id: worker },
    { day, ...(span ? { from_min: span.from, to_min: span.to } : {}) },
    { stale: [['board'], ['worker', worker]] },
  )

export const loadBoard = (store: string, day: string) => call('GET /board', { store, day })
export const proposePlan = (store: string, day: string, key: string) =>
  call('POST /board/plan', {}, { store, day }, { key })
export const acceptPlan = (store: string, moves: PlannedVisit[], key: string) =>
  call('POST /board/plan/acceptance', {}, { store, moves }, { key, ...board })

const drafts = { stale: [['board', 'drafts']] }
/** Thinks out a plan and keeps it; nothing else changes. */
export const makeDraft = (wish: WhatIf, key: string) =>
  call('POST /board/drafts', {}, wish, { key, ...drafts })
export const listDrafts = (store: string, day: string) => call('GET /board/drafts', { store, day })
export const dropDraft = (id: string) =>
  call('DELETE /board/drafts/{id}', { id }, undefined, drafts)
/** All of it or nothing; `moves` where the dispatcher chose otherwise than the draft. */
export const publishDraft = (id: string, key: string, moves?: PlannedVisit[]) =>
  call('POST /board/drafts/{id}/publication', { id }, moves ? { moves } : {}, { key, ...board })
export const undoDraft = (id: string) =>
  call('DELETE /board/drafts/{id}/publication', { id }, undefined, board)

export const pinVisit = (visit: string) =>
  call('PUT /visits/{id}/pin', { id: visit }, undefined, board)
export const unpinVisit = (visit: string) =>
  call('DELETE /visits/{id}/pin', { id: visit }, undefined, board)
