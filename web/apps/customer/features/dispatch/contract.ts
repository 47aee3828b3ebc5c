import type { AnswerOf, BodyOf } from '@shared/api/route-types'

// Drafts of server/rooms/dispatch/api_slots.cpp; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/slots': Get<SlotList, unknown, SlotQuery>
    '/holds': Post<NewHold, Hold>
  }
}

interface SlotQuery {
  item: string
  options?: string
  quantity?: number
  address?: string
  latitude?: number
  longitude?: number
  from?: string
  days?: number
}
interface SlotList {
  store: string
  zone: string
  duration_min: number
  crew_size: number
  days: {
    day: string
    starts: { start: string; is_available: boolean; has_usual: boolean }[]
  }[]
}
interface NewHold {
  item: string
  options?: { code: string; count: number }[]
  quantity?: number
  address?: string
  latitude?: number
  longitude?: number
  start: string
}
interface Hold {
  id: string
  store: string
  start: string
  ends_at: string
  valid_until: string
}

export type Slots = AnswerOf<'GET /slots'>
export type HoldDraft = BodyOf<'POST /holds'>
export type HeldSlot = AnswerOf<'POST /holds'>
