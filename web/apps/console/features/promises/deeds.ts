import type { OfficePromise } from './calls'

export const deeds = ['kept', 'broken', 'agreed', 'disputed', 'waive'] as const
export type Deed = (typeof deeds)[number]

/** What may be done with a promise now: a result only where no fact of ours shows it. */
export function deedsOf(row: OfficePromise, may: (right: string) => boolean): readonly Deed[] {
  if (row.promise.state !== 'running') return []
  const customer = row.promise.sides.find((one) => one.side === 'customer')
  return deeds.filter((deed) => {
    if (deed === 'waive') return may('promises.waive')
    if (!may('promises.write')) return false
    if (deed === 'kept' || deed === 'broken') return row.is_by_hand
    return customer !== undefined && customer.said !== deed
  })
}
