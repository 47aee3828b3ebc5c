import type { BrowserContext, Page } from 'playwright-core'

// What the office's journey reads from the server, and days and hours as its pages say them.
export interface Person {
  context: BrowserContext
  page: Page
  faults: string[]
}
export interface Visit {
  id: string
  starts_at: string
  version: number
  state: string
}
export interface OrderView {
  id: string
  number: string
  price: number
  stage: string
  visits: Visit[]
}
export interface Candidate {
  worker: string
  name: string
  can_come: boolean
  is_chosen: boolean
  reasons: { text: string }[]
}
export interface Candidates {
  suggestions: Candidate[]
  others: Candidate[]
}

export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))
export const clockOf = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(
    new Date(at),
  )

export const store = '徐汇店'
export const tell = (text: string): boolean => process.stdout.write(`${text}\n`)
