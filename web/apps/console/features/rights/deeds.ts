import type { RightFile } from './calls'

export const deeds = ['take', 'prove', 'carry_out', 'answer', 'refuse', 'read'] as const
export type Deed = (typeof deeds)[number]

const isFinal = (kind: string): boolean =>
  kind === 'delete' || kind === 'close_account' || kind === 'restrict'

/** What may be done with a request now; the first is the next step. */
export function deedsOf(file: RightFile, may: (right: string) => boolean): readonly Deed[] {
  const { row, proof } = file
  if (row.state === 'done' || row.state === 'refused' || row.state === 'withdrawn')
    return file.frozen && may('rights.read_frozen') ? ['read'] : []
  if (!may('rights.write')) return []
  const all: Deed[] = []
  if (!proof) all.push('prove')
  else if (row.person === 'customer' && row.kind !== 'explain') {
    // What was told in words only is done by hand, and answered.
    const byHand = !file.is_done_at_once && file.corrections.length === 0
    if (!byHand && (!isFinal(row.kind) || may('rights.erase'))) all.push('carry_out')
    if (!file.is_done_at_once) all.push('answer')
  } else if (row.kind === 'access' || row.kind === 'copy') all.push('carry_out')
  else all.push('answer')
  if (!row.owner_name) all.push('take')
  return [...all, 'refuse']
}
