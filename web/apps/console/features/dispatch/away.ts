import { endOf, isOpen, type BoardVisit } from './board'
import type { Candidate, Candidates, DayPlan, PlannedVisit } from './types'
import { crewWith } from './use-moves'

/** A visit that needs somebody else, and who is proposed for it. */
export interface Handover {
  visit: BoardVisit
  /** The visit's version as the server knew it when it proposed. */
  version: number
  options: readonly Candidate[]
  to: string | undefined
  /** The whole crew that the planner proposes. */
  workers?: string[]
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

/** A visit of somebody else that changes hands so that the others can be served. */
export interface Shift {
  visit: BoardVisit
  move: PlannedVisit
}

/**
 * The smallest change that serves what is left behind, as the planner found it for the whole day;
 * the ranked people are there to choose from instead.
 */
export function toHandovers(
  visits: readonly BoardVisit[],
  plan: Pick<DayPlan, 'moves' | 'unserved'>,
  answers: ReadonlyMap<string, Candidates>,
  away: string,
): Handover[] {
  return visits.map((visit) => {
    const move = plan.moves.find((one) => one.visit === visit.id)
    const answer = answers.get(visit.id)
    return {
      visit,
      version: move?.visit_version ?? answer?.visit_version ?? visit.version,
      options: optionsFor(visit, answer, away),
      to: move?.workers.find((one) => !isIn(visit, one)),
      ...(move ? { workers: move.workers } : {}),
      whyNot: plan.unserved.find((one) => one.visit === visit.id)?.why.text ?? '',
    }
  })
}

const optionsFor = (visit: BoardVisit, answer: Candidates | undefined, away: string) =>
  (answer?.suggestions ?? []).filter(
    (one) => one.can_come && one.worker !== away && !isIn(visit, one.worker),
  )

/** What moves beside that. */
export const shiftsOf = (
  visits: readonly BoardVisit[],
  plan: Pick<DayPlan, 'moves'>,
  away: string,
): Shift[] =>
  plan.moves.flatMap((move) => {
    const visit = visits.find((one) => one.id === move.visit)
    return visit && !isIn(visit, away) ? [{ visit, move }] : []
  })

/** The crew as the dispatcher wants it: the planner's, unless another was chosen. */
export const crewOf = ({ visit, to, workers, version }: Handover, away: string): PlannedVisit => ({
  visit: visit.id,
  visit_version: version,
  workers: workers && to && workers.includes(to) ? workers : crewWith(visit, away, to!),
})

export const reasonsOf = (one: Candidate): string =>
  one.reasons.map((each) => each.text).join(' · ')
