import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import type { VisitState } from '@shared/visit-states'

// Drafts of server/rooms/visits/api_customer.cpp; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/orders/{id}/progress': Get<{ items: VisitProgress[] }, { id: string }>
    '/extras/{id}/decision': Post<{ agrees: boolean }, Extra, { id: string }>
    '/visits/{id}/acceptance': Post<AcceptanceForm, { id: string }, { id: string }>
  }
}

interface NamedCode {
  code: string
  name: string
}
interface Extra {
  id: string
  option_code: string
  count: number
  amount: number
  reason: string
  state: 'proposed' | 'agreed' | 'refused' | 'withdrawn'
  proposed_at: string
}
interface VisitProgress {
  visit: string
  sequence: number
  state: VisitState
  starts_at: string
  ends_at: string
  expected_at?: string
  crew: {
    worker: string
    name: string
    number: string
    role: 'leader' | 'member'
    door_token?: string
  }[]
  standard: {
    title: string
    groups: NamedCode[]
    steps: { code: string; group: string; text: string; done_at?: string }[]
    points: NamedCode[]
  }
  sheet: {
    departed_at?: string
    arrived_at?: string
    started_at?: string
    finished_at?: string
    round: number
  }
  photos: { id: string; purpose: string; step: string; taken_at: string }[]
  extras: Extra[]
  signatures: { id: string; way: string; score?: number; at: string }[]
  acceptance_chain: string[]
  next_place?: number
  accepted_by?: string
  version: number
}
interface AcceptanceForm {
  verdict: 'accepted' | 'returned'
  score?: number
  points?: { point: string; note: string }[]
  typed_name?: string
  image?: string
  remark?: string
}
export type Progress = AnswerOf<'GET /orders/{id}/progress'>['items'][number]
export type Acceptance = BodyOf<'POST /visits/{id}/acceptance'>
