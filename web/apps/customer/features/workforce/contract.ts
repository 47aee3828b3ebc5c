import type { AnswerOf } from '@shared/api/route-types'

// Drafts of server/rooms/workforce/api_own.cpp; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/door/{token}': Get<DoorPage, { token: string }>
  }
}

interface DoorPage {
  colour: 'green' | 'yellow' | 'red'
  day: string
  name?: string
  number?: string
  grade?: 'trainee' | 'junior' | 'middle' | 'senior' | 'gold'
  gates: { code: string; is_ok: boolean; valid_to?: string }[]
  company_phone?: string
}

export type Door = AnswerOf<'GET /door/{token}'>
