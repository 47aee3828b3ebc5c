import type { PhoneCall } from './calls'

/** What the card shows: what rings and nobody has yet, the longest first; then what I have taken. */
export function onTheCard(calls: readonly PhoneCall[], me: string | undefined): PhoneCall[] {
  const mine = calls.filter((one) => one.taken_by !== undefined && one.taken_by === me)
  const free = calls.filter((one) => !one.taken_by && !one.is_relayed && one.state === 'ringing')
  return [...free, ...mine]
}

/** Whole seconds since it began to ring. */
export const ringingFor = (one: PhoneCall, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(one.rang_at ?? one.created_at)) / 1000))
