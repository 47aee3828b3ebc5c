import type { VisitState } from '@shared/visit-states'

export interface SlotStart {
  start: string
  is_available: boolean
  has_usual: boolean
}
export interface Slots {
  store: string
  zone: string
  duration_min: number
  crew_size: number
  days: { day: string; starts: SlotStart[] }[]
}
export interface Hold {
  id: string
  store: string
  start: string
  ends_at: string
  valid_until: string
}
export interface Said {
  code: string
  text: string
}
export type AssignmentState =
  'proposed' | 'confirmed' | 'declined' | 'expired' | 'withdrawn' | 'released'
export interface Candidate {
  worker: string
  number: string
  name: string
  can_come: boolean
  can_lead: boolean
  is_chosen: boolean
  asked?: AssignmentState
  reasons: Said[]
}
export interface Candidates {
  visit: string
  visit_version: number
  start: string
  crew_size: number
  suggestions: Candidate[]
  others: Candidate[]
  able: number
}
export interface Crew {
  visit: string
  state: string
  starts_at: string
  ends_at: string
  version: number
}
export interface Stretch {
  from: string
  to: string
}
export interface RawSeat {
  worker: string
  state: AssignmentState
  leads: boolean
  is_pinned: boolean
  travel_min: number
  late_min: number
}
export interface RawVisit {
  id: string
  order: string
  item: number
  starts_at: string
  duration_min: number
  crew_size: number
  state: VisitState
  latitude: number
  longitude: number
  version: number
  crew: RawSeat[]
  kept_time: string[]
}
export interface RawBoard {
  store: string
  day: string
  zone: string
  workers: {
    id: string
    number: string
    name: string
    grade: string
    is_leader: boolean
    skills: string[]
    latitude: number
    longitude: number
    shifts: Stretch[]
    leave: Stretch[]
  }[]
  items: string[]
  visits: RawVisit[]
  unassigned: string[]
  conflicts: { visit: string; worker: string; why: Said }[]
  version: number
  /** Whose roads the travel times come from: must be shown with them. */
  roads_credit?: string
  are_roads_failing?: boolean
}
export interface PlannedVisit {
  visit: string
  visit_version: number
  workers: string[]
}
export interface CostLine {
  code: string
  text: string
  value: number
}
export interface DaySums {
  served: number
  left_out: number
  changed: number
  costs: CostLine[]
  total: number
}
export interface DayPlan {
  store: string
  day: string
  moves: PlannedVisit[]
  unserved: { visit: string; why: Said; nearest?: string }[]
  now: DaySums
  then: DaySums
  extra_visits: number
  extra_served: number
}
export const aims = ['fill', 'repair', 'anew'] as const
export type Aim = (typeof aims)[number]
export const weighed = ['travel', 'regulars', 'fairness', 'merits', 'change'] as const
export type Weighed = (typeof weighed)[number]
/** Weights are shares in per cent of the house's own. */
export interface WhatIf {
  store: string
  day: string
  aim?: Aim
  without?: string[]
  more_percent?: number
  weights?: Partial<Record<Weighed, number>>
}
export interface Draft {
  id: string
  number: number
  wish: WhatIf
  plan: DayPlan
  made_at: string
  published_at?: string
  undone_at?: string
}
/** A visit that stands in the way of a publication, and why. */
export interface DraftConflict {
  visit: string
  why: Said
}
interface Accepted {
  done: number
  results: { visit: string; is_done: boolean; why_not?: Said }[]
}
interface ById {
  id: string
}
interface StoreDay {
  store: string
  day: string
}
interface SlotQuery {
  item: string
  options?: string
  quantity?: number
  address?: string
  from?: string
  days?: number
}
interface NewHold {
  item: string
  options?: { code: string; count: number }[]
  quantity?: number
  address: string
  start: string
}
interface AssignForm {
  workers: string[]
  mode?: 'manual' | 'suggested' | 'forced'
  visit_version: number
}

declare module '@shared/api/drafts' {
  interface Drafts {
    '/slots': Get<Slots, unknown, SlotQuery>
    '/holds': Post<NewHold, Hold>
    '/holds/{id}': Delete<ById>
    '/holds/{id}/extension': Post<undefined, Hold, ById>
    '/board': Get<RawBoard, unknown, { store: string; day: string }>
    '/board/plan': Post<WhatIf, DayPlan>
    '/board/drafts': Post<WhatIf, Draft> & Get<{ drafts: Draft[] }, unknown, StoreDay>
    '/board/drafts/{id}': Delete<ById>
    '/board/drafts/{id}/publication': Post<{ moves?: PlannedVisit[] }, Draft, ById> & Delete<ById>
    '/visits/{id}/pin': Put<undefined, Crew, ById> & Delete<ById>
    '/board/plan/acceptance': Post<{ store: string; moves: PlannedVisit[] }, Accepted>
    '/visits/{id}/candidates': Get<Candidates, ById>
    '/visits/{id}/assignment': Post<AssignForm, Crew, ById> & Delete<ById>
    '/visits/{id}/start': Put<{ start: string; frees_crew?: boolean }, Crew, ById>
  }
}
