import type { IconName } from '@kit/icons'
import { t } from './words'

/** The stages of a visit, the same words on every face and in the API (UX section 8). */
export const visitStates = [
  'unassigned',
  'assigned',
  'accepted',
  'en_route',
  'arrived',
  'in_service',
  'to_accept',
  'done',
  'cancelled',
  'problem',
] as const
export type VisitState = (typeof visitStates)[number]

export interface VisitLook {
  icon: IconName
  tone: 'plain' | 'primary' | 'accent' | 'info' | 'ok' | 'warn' | 'danger' | 'violet'
}

export const visitLooks: Readonly<Record<VisitState, VisitLook>> = {
  unassigned: { icon: 'clock', tone: 'warn' },
  assigned: { icon: 'person', tone: 'info' },
  accepted: { icon: 'check', tone: 'primary' },
  en_route: { icon: 'moving', tone: 'info' },
  arrived: { icon: 'pin', tone: 'primary' },
  in_service: { icon: 'broom', tone: 'accent' },
  to_accept: { icon: 'pen', tone: 'violet' },
  done: { icon: 'badge', tone: 'ok' },
  cancelled: { icon: 'close', tone: 'plain' },
  problem: { icon: 'danger', tone: 'danger' },
}

export const visitWord = (state: VisitState): string => t(`shared.visit_${state}`)
