import type { BoardVisit } from './board'

/** A worker's visits of the day in their order: the way that is drawn on the map. */
export const wayOf = (visits: readonly BoardVisit[], worker: string | undefined): BoardVisit[] =>
  worker === undefined
    ? []
    : visits
        .filter((visit) => visit.crew.some((one) => one.worker === worker))
        .sort((a, b) => a.start - b.start)
