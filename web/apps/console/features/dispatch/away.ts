import { endOf, isOpen, type BoardVisit } from './board'
import type { Candidate, Candidates } from './types'

/** A visit that needs somebody else, and who is proposed for it. */
export interface Handover {
  visit: BoardVisit
  /** The visit's version as the server knew it when it proposed. */
  version: number
  options: readonly Candidate[]
  to: string | undefined
  /** Why nobody can go, where nobody can. */
  whyNot: string
}

/** What somebody leaves behind who cannot come: begun visits stay, earliest first. */
export const leftBy = (
  visits: readonly BoardVisit[],
  worker: string,
  now = -Infinity,
): BoardVisit[] =>
  visits
    .filter((one) => isOpen(one) && endOf(one) > now && isIn(one, worker))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))

const isIn = (visit: BoardVisit, worker: string): boolean =>
  visit.crew.some((one) => one.worker === worker)

/** Pinned visits never move by themselves (F5): somebody decided, so somebody is asked. */
export const isPinnedTo = (visit: BoardVisit, worker: string): boolean =>
  visit.crew.some((one) => one.worker === worker && one.isPinned)

/**
 * Proposes for each visit the best of the server's ranked people, nobody twice at the same time.
 * The way between two visits is the server's to judge when a line is taken.
 */
export function proposeHandovers(
  visits: readonly BoardVisit[],
  answers: ReadonlyMap<string, Candidates>,
  away: string,
): Handover[] {
  const taken: { worker: string; visit: BoardVisit }[] = []
  return visits.map((visit) => {
    const answer = answers.get(visit.id)
    const options = (answer?.suggestions ?? []).filter(
      (one) => one.can_come && one.worker !== away && !isIn(visit, one.worker),
    )
    const free = options.find(
      ({ worker }) => !taken.some((one) => one.worker === worker && overlap(one.visit, visit)),
    )
    if (free) taken.push({ worker: free.worker, visit })
    const nearest = answer?.others.find((one) => one.worker !== away)
    const whyNot = nearest ? `${nearest.name}: ${reasonsOf(nearest)}` : ''
    return {
      visit,
      version: answer?.visit_version ?? visit.version,
      options,
      to: free?.worker,
      whyNot,
    }
  })
}

const overlap = (a: BoardVisit, b: BoardVisit): boolean => a.start < endOf(b) && b.start < endOf(a)

export const reasonsOf = (one: Candidate): string =>
  one.reasons.map((each) => each.text).join(' · ')
