import type { Stage } from './calls'

export const stages = [
  'placed',
  'assigned',
  'in_service',
  'to_accept',
  'done',
  'cancelled',
] as const

export const stageLooks = {
  placed: { tone: 'warn', icon: 'clock' },
  assigned: { tone: 'info', icon: 'person' },
  in_service: { tone: 'accent', icon: 'broom' },
  to_accept: { tone: 'violet', icon: 'pen' },
  done: { tone: 'ok', icon: 'badge' },
  cancelled: { tone: 'plain', icon: 'close' },
} as const satisfies Record<Stage, { tone: string; icon: string }>
