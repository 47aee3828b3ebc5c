import { clockOf, dayOf } from '@shared/date'
import type { WorkerVisit } from './contract'

/** Time and visit, drawn on the picture itself (F7). */
export const stampOf = (visit: WorkerVisit): string[] => [
  visit.stop.order_number,
  `${dayOf(Date.now())} ${clockOf(Date.now())}`,
]
