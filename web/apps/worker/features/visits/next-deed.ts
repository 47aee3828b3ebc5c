import type { ShownVisit } from './fold'
import { missingSteps } from './fold'

/** The one thing to do next at a visit: what its big button says and where it leads. */
export type NextDeed =
  'brief' | 'depart' | 'arrive' | 'start' | 'work' | 'finish' | 'check' | 'sign' | 'wait' | 'none'

export function nextDeed(shown: ShownVisit): NextDeed {
  const { visit } = shown
  const isLeader = visit.stop.role === 'leader'
  switch (visit.stop.state) {
    case 'accepted':
      return visit.sheet.briefed_at ? 'depart' : 'brief'
    case 'en_route':
      return 'arrive'
    case 'arrived':
      return visit.sheet.briefed_at ? 'start' : 'brief'
    case 'in_service':
      if (missingSteps(visit).length > 0 || !isLeader) return 'work'
      return 'finish'
    case 'to_accept':
      return isLeader ? acceptanceDeed(shown) : 'wait'
    default:
      return 'none'
  }
}

function acceptanceDeed({ visit, isSigned, isChecked }: ShownVisit): NextDeed {
  if (isSigned) return 'wait'
  const role = nextRole(visit.acceptance_chain ?? ['on_site', 'customer'], visit, isChecked)
  if (role === 'on_site') return 'check'
  return role === 'customer' ? 'sign' : 'wait'
}

/** Whose word is next in this round; the chain's order is the server's (AC-01). */
function nextRole(
  chain: readonly string[],
  visit: ShownVisit['visit'],
  isChecked: boolean,
): string | undefined {
  const given = visit.verdicts.filter((one) => one.round === visit.sheet.round)
  const place = given.length
  const isOwnPending = isChecked && chain[place] === 'on_site'
  return chain[place + (isOwnPending ? 1 : 0)]
}
