import type { AnswerOf } from '@shared/api/route-types'

// Drafts of server/rooms/ledger/api.cpp; the contract wins once it has them.
declare module '@shared/api/drafts' {
  interface Drafts {
    '/bills/{id}': Get<Bill, { id: string }>
  }
}

interface Bill {
  order: string
  lines: { kind: string; label: string; amount: number; charged_at: string }[]
  balance: { charged: number; paid: number; disputed: number; due: number; credit: number }
  payments: {
    id: string
    method: 'cash' | 'card' | 'bank_transfer' | 'pay_later'
    amount: number
    taken_at: string
    receipt?: string
    receipt_number?: string
    refunded: number
  }[]
}

export type OrderBill = AnswerOf<'GET /bills/{id}'>
