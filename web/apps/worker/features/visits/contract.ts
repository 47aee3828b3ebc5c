import type { AnswerOf } from '@shared/api/route-types'
import type { VisitState } from '@shared/visit-states'

// Drafts of what server/rooms/visits/api_worker.cpp describes; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/my/visits': Get<Route, unknown, { from?: string; days?: number }>
    '/my/visits/{id}/opening': Post<Record<string, never>, OpenedVisit, { id: string }>
    '/my/visits/{id}/entries': Post<Entries, Reported, { id: string }>
    '/my/visits/{id}/photos': Upload<SentPhoto, { id: string }, PhotoQuery>
    '/my/visits/{id}/extras': Post<ExtraWish, ProposedExtra, { id: string }>
    '/my/visits/{id}/damages': Post<DamageReport, { id: string }, { id: string }>
    '/my/visits/{id}/verdict': Post<OwnVerdict, GivenVerdict, { id: string }>
    '/my/visits/{id}/signature': Post<GlassSignature, { id: string }, { id: string }>
  }
}

interface Route {
  items: Stop[]
  read_at: string
}
interface Stop {
  visit: string
  assignment: string
  order_number: string
  item: string
  state: VisitState
  asked: 'proposed' | 'confirmed' | 'declined' | 'expired' | 'withdrawn' | 'released'
  role: 'leader' | 'member'
  starts_at: string
  ends_at: string
  area: string
  latitude: number
  longitude: number
  address?: string
  address_from?: string
  crew_size: number
}
interface OpenedVisit {
  stop: Stop
  customer_name?: string
  is_special_care: boolean
  note?: string
  home?: {
    has_pets?: boolean
    has_cameras?: boolean
    has_infection_risk?: boolean
    people?: string
    cautions?: string
    entry?: string
  }
  standard: {
    title: string
    groups: { code: string; name: string }[]
    steps: {
      code: string
      group: string
      text: string
      photo: 'none' | 'after' | 'before_and_after'
      is_required: boolean
      done_at?: string
    }[]
    points: { code: string; name: string }[]
    toolkit: { code: string; name: string }[]
    cautions: string[]
  }
  options: { code: string; name: string; amount?: number }[]
  sheet: {
    item: string
    briefed_at?: string
    checked_at?: string
    departed_at?: string
    expected_at?: string
    arrived_at?: string
    identified_at?: string
    started_at?: string
    finished_at?: string
    left_at?: string
    round: number
  }
  photos: SentPhoto[]
  extras: ProposedExtra[]
  verdicts: GivenVerdict[]
  acceptance_chain?: string[]
  next_place?: number
  version: number
}
type Purpose = 'before' | 'after' | 'step' | 'door' | 'damage' | 'extra' | 'rework'
interface SentPhoto {
  id: string
  purpose: Purpose
  step: string
  taken_at: string
}
interface PhotoQuery {
  key: string
  purpose: Purpose
  step?: string
  taken_at: string
}
interface ProposedExtra {
  id: string
  option_code: string
  count: number
  amount: number
  reason: string
  state: 'proposed' | 'agreed' | 'refused' | 'withdrawn'
  proposed_at: string
}
interface GivenVerdict {
  round: number
  place: number
  role: string
  verdict: 'accepted' | 'returned'
  points: { point: string; note: string }[]
}
interface Entries {
  entries: {
    key: string
    kind:
      | 'briefed'
      | 'checked'
      | 'departed'
      | 'late'
      | 'arrived'
      | 'identified'
      | 'started'
      | 'step_done'
      | 'step_undone'
      | 'consumed'
      | 'note'
      | 'finished'
      | 'left'
    at: string
    step?: string
    late_min?: number
    position?: { latitude: number; longitude: number; accuracy_m: number }
    reason?: string
    items?: string[]
  }[]
}
interface Reported {
  results: { key: string; outcome: 'applied' | 'repeated' | 'refused'; detail?: string }[]
  state: VisitState
}
interface ExtraWish {
  option_code: string
  count: number
  reason: string
}
interface DamageReport {
  thing: string
  estimate?: number
}
interface OwnVerdict {
  verdict: 'accepted' | 'returned'
  by_photos: boolean
  points: { point: string; note: string }[]
}
interface GlassSignature {
  image: string
  remark?: string
}

export type RouteStop = AnswerOf<'GET /my/visits'>['items'][number]
export type WorkerVisit = AnswerOf<'POST /my/visits/{id}/opening'>
export type Step = WorkerVisit['standard']['steps'][number]
export type Entry = Entries['entries'][number]
export type PhotoPurpose = Purpose
export type EntryResults = Reported
