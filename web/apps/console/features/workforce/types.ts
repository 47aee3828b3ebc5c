import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Disclosure = AnswerOf<'GET /workers/{id}/disclosure'>
export type WorkerFacts = BodyOf<'PUT /workers/{id}/disclosure'>

export const workerStates = ['applicant', 'active', 'medical_leave', 'off_duty', 'left'] as const
export type WorkerState = (typeof workerStates)[number]
export const grades = ['trainee', 'junior', 'middle', 'senior', 'gold'] as const
export type Grade = (typeof grades)[number]
export const relations = ['employee', 'introduced', 'dispatched', 'partner'] as const
export const travels = ['walking', 'e_bike', 'car', 'transit'] as const
export type DoorColour = 'green' | 'yellow' | 'red'

interface WorkerBase {
  number?: string
  name: string
  phone: string
  id_number?: string
  store: string
  state: WorkerState
  grade: Grade
  relation: (typeof relations)[number]
  traits: { title: string; languages: string[]; cuisines: string[]; about: string }
  travel: (typeof travels)[number]
  latitude: number
  longitude: number
  reach_m: number
  is_leader: boolean
  hired_on?: string
  skills: { code: string; level: number }[]
}
export type WorkerForm = WorkerBase
export interface Worker extends WorkerBase {
  id: string
  number: string
  born_on?: string
  gender: 'female' | 'male'
  door: DoorColour
  version: number
}
export const paperKinds = [
  'identity',
  'health',
  'background',
  'licence',
  'insurance',
  'skill_certificate',
] as const
export const healthGrades = ['general', 'live_in', 'elder_care', 'mother_infant'] as const
export interface PaperForm {
  kind: (typeof paperKinds)[number]
  health?: (typeof healthGrades)[number]
  training?: string
  number?: string
  issuer: string
  issued_on: string
  valid_to?: string
  result: 'passed' | 'failed'
}
export interface Paper extends PaperForm {
  /** The original was looked at and given back (LH-06). */
  seen_at: string
  id: string
  days_left?: number
}
export interface Gate {
  code: string
  is_ok: boolean
  why: string
  valid_to?: string
}
export interface WeekSpan {
  weekday: number
  from_min: number
  to_min: number
}
export type LeaveState = 'asked' | 'approved' | 'refused' | 'withdrawn'
export interface Leave {
  id: string
  worker: string
  kind: 'annual' | 'personal' | 'medical' | 'other'
  from_at: string
  to_at: string
  state: LeaveState
  asked_at: string
  decided_by?: string
  decided_at?: string
}
export type WorkerPart = 'phone' | 'id_number' | 'health_limits'
interface ById {
  id: string
}
interface List<Item> {
  items: Item[]
}

declare module '@shared/api/drafts' {
  interface Drafts {
    '/workers': Get<List<Worker>, unknown, { store?: string; state?: WorkerState }> &
      Post<WorkerForm, Worker>
    '/workers/{id}': Get<Worker, ById> & Put<WorkerForm, Worker, ById>
    '/workers/{id}/state': Put<{ state: WorkerState }, Worker, ById>
    '/workers/{id}/unmasking': Post<
      { part: WorkerPart; reason: string },
      { part: WorkerPart; value: string; until: string },
      ById
    >
    '/workers/{id}/papers': Get<List<Paper>, ById> & Post<PaperForm, List<Paper>, ById>
    '/workers/{id}/gates': Get<
      List<Gate> & { door: DoorColour },
      ById,
      { item?: string; day?: string }
    >
    '/workers/{id}/week': Get<{ spans: WeekSpan[] }, ById> &
      Put<{ spans: WeekSpan[] }, { spans: WeekSpan[] }, ById>
    '/workers/{id}/days': Put<{ day: string; from_min?: number; to_min?: number }, undefined, ById>
    '/workers/{id}/leave': Get<List<Leave>, ById, { from: string; to: string }>
    '/leave/{id}/decision': Post<{ approves: boolean }, Leave, ById>
  }
}
