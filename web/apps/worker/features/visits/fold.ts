import type { OutboxItem } from '@shared/device/database'
import type { Entry, PhotoPurpose, Step, WorkerVisit } from './contract'

/** What the worker sees: the server's visit with everything on it that is still on the phone. */
export interface ShownVisit {
  visit: WorkerVisit
  /** Steps whose mark or picture has not arrived. */
  steps: ReadonlyMap<string, 'waiting' | 'failed'>
  extras: readonly { key: string; option: string; count: number; reason: string }[]
  /** The customer has signed on this phone; only the server settles it (UX rule 4). */
  isSigned: boolean
  isChecked: boolean
  waiting: number
  failed: number
}

/**
 * Lays what waits in the outbox over the visit, so that offline and online look the same (VS-11).
 * The moves are those of the server's table: what it would refuse changes nothing here either.
 */
export function foldVisit(visit: WorkerVisit, items: readonly OutboxItem[]): ShownVisit {
  const steps = new Map<string, 'waiting' | 'failed'>()
  const extras: { key: string; option: string; count: number; reason: string }[] = []
  let [folded, isSigned, isChecked] = [visit, false, false]
  for (const item of items) {
    const mark = item.state === 'parked' ? 'failed' : 'waiting'
    const deed = deedOf(item)
    if (deed === 'entries') {
      for (const entry of entriesOf(item)) {
        folded = applyEntry(folded, entry)
        if (entry.step) steps.set(entry.step, mark)
      }
    } else if (deed === 'photos') {
      folded = applyPhoto(folded, item)
      if (item.params.step) steps.set(item.params.step, mark)
    } else if (deed === 'extras') {
      const { option_code: option, count, reason } = item.body as ExtraBody
      extras.push({ key: item.key, option, count, reason })
    } else if (deed === 'signature') isSigned = true
    else if (deed === 'verdict') isChecked = true
  }
  const failed = items.filter((item) => item.state === 'parked').length
  const waiting = items.length - failed
  return { visit: folded, steps, extras, isSigned, isChecked, waiting, failed }
}

interface ExtraBody {
  option_code: string
  count: number
  reason: string
}

/** The last word of a deed's route: entries, photos, extras, signature, verdict, damages. */
export const deedOf = (item: OutboxItem): string => item.route.split('/').at(-1) ?? ''

export const entriesOf = (item: OutboxItem): readonly Entry[] =>
  (item.body as { entries: Entry[] }).entries

/** What one report does to the visit. */
export function applyEntry(visit: WorkerVisit, entry: Entry): WorkerVisit {
  const { at } = entry
  switch (entry.kind) {
    case 'briefed':
      return withSheet(visit, { briefed_at: visit.sheet.briefed_at ?? at })
    case 'checked':
      return withSheet(visit, { checked_at: at })
    case 'departed':
      return move(visit, ['accepted'], 'en_route', { departed_at: at })
    case 'late':
      return withSheet(visit, { expected_at: laterBy(visit.stop.starts_at, entry.late_min ?? 0) })
    case 'arrived':
      return move(visit, ['accepted', 'en_route'], 'arrived', { arrived_at: at })
    case 'identified':
      return withSheet(visit, { identified_at: at })
    case 'started':
      return visit.sheet.briefed_at
        ? move(visit, ['arrived'], 'in_service', { started_at: at })
        : visit
    case 'step_done':
    case 'step_undone':
      return visit.stop.state === 'in_service'
        ? withStep(visit, entry.step, entry.kind === 'step_done' ? at : undefined)
        : visit
    case 'finished': {
      const round = visit.sheet.round + 1
      return move(visit, ['in_service'], 'to_accept', { finished_at: at, round })
    }
    case 'left':
      return withSheet(visit, { left_at: at })
    default:
      return visit
  }
}

/** A picture taken on this phone counts as there, wherever it is on its way. */
export function applyPhoto(visit: WorkerVisit, item: OutboxItem): WorkerVisit {
  const { key, purpose, step = '', taken_at = '' } = item.params
  if (visit.photos.some((photo) => photo.id === key)) return visit
  const photo = { id: key ?? item.key, purpose: purpose as PhotoPurpose, step, taken_at }
  return { ...visit, photos: [...visit.photos, photo as WorkerVisit['photos'][number]] }
}

/** Required steps still open: not done, or without the pictures they need (VS-05). */
export function missingSteps(visit: WorkerVisit): Step[] {
  return visit.standard.steps.filter(
    (step) => step.is_required && (!step.done_at || missingPhoto(visit, step) !== undefined),
  )
}

/** Which picture of a step is wanted next; nothing when it has all it needs. */
export function missingPhoto(visit: WorkerVisit, step: Step): 'before' | 'after' | undefined {
  if (step.photo === 'before_and_after' && countPhotos(visit, step, 'before') === 0) return 'before'
  if (step.photo !== 'none' && countPhotos(visit, step, 'after') === 0) return 'after'
  return undefined
}

/** Whether the company wants a picture before setting out and there is none yet (VS-02). */
export const lacksDeparturePhoto = ({ wants_departure_photo, photos }: WorkerVisit): boolean =>
  wants_departure_photo && !photos.some(({ purpose }) => purpose === 'departure')

export const countPhotos = (visit: WorkerVisit, step: Step, purpose?: PhotoPurpose): number =>
  visit.photos.filter(
    (photo) => photo.step === step.code && (!purpose || photo.purpose === purpose),
  ).length

type Sheet = WorkerVisit['sheet']
type State = WorkerVisit['stop']['state']

const withSheet = (visit: WorkerVisit, change: Partial<Sheet>): WorkerVisit => ({
  ...visit,
  sheet: { ...visit.sheet, ...change },
})

function move(
  visit: WorkerVisit,
  from: readonly State[],
  to: State,
  change: Partial<Sheet>,
): WorkerVisit {
  if (!from.includes(visit.stop.state)) return visit
  return { ...withSheet(visit, change), stop: { ...visit.stop, state: to } }
}

function withStep(visit: WorkerVisit, code: string | undefined, doneAt: string | undefined) {
  const steps = visit.standard.steps.map((step) =>
    step.code === code ? { ...step, done_at: doneAt } : step,
  )
  return { ...visit, standard: { ...visit.standard, steps } }
}

const laterBy = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString()
