import { t } from '../words'

const known = [
  'orders_placed',
  'orders_visit_planned',
  'orders_visit_moved',
  'orders_visit_state',
  'orders_changed',
  'orders_stage',
  'orders_cancelled',
  'orders_done',
  'orders_parts',
  'dispatch_assigned',
  'dispatch_assignment_changed',
  'visits_arrived',
  'visits_begun',
  'visits_finished',
  'visits_late',
  'visits_extra_proposed',
  'visits_extra_decided',
  'visits_accepted',
  'visits_returned',
  'visits_damage_reported',
  'ledger_bill_changed',
  'ledger_payment_taken',
  'ledger_refund_moved',
] as const

/** «orders.placed» in words; a kind this console does not know yet is shown as it is. */
export function eventWord(kind: string): string {
  const name = kind.replace('.', '_')
  const found = known.find((one) => one === name)
  return found ? t(`console.event_${found}`) : kind
}
