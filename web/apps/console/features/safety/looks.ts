import { clockOf, dayLabel } from '@shared/date'
import type { Incident, IncidentRow } from './calls'
import { t } from './words'

/** The colour of a state; its word always stands with it. */
export const stateTone = {
  open: 'danger',
  taken: 'warn',
  closed: 'plain',
} as const satisfies Record<IncidentRow['state'], string>
export const levelTone = { on_call: 'plain', manager: 'warn', headquarters: 'danger' } as const

/** Whom it is about: the worker, the family, or nobody known. */
export const whoOf = (row: IncidentRow): string =>
  [row.worker_name, row.customer_name].filter(Boolean).join(' · ') || t('console.safety_nobody')

/** Whole seconds from when the house heard until somebody had it; none while nobody has. */
export function takenAfterS({ heard_at: heard, acknowledged_at: taken }: IncidentRow) {
  return taken ? Math.round((Date.parse(taken) - Date.parse(heard)) / 1000) : undefined
}

/** It was tapped without a network: how long before we heard, in minutes; none below one. */
export function heardLateMin({ raised_at: tapped, heard_at: heard }: IncidentRow) {
  const minutes = Math.floor((Date.parse(heard) - Date.parse(tapped)) / 60_000)
  return minutes > 0 ? minutes : undefined
}

type Step = Incident['steps'][number]
const levels = ['on_call', 'manager', 'headquarters'] as const
const kinds = [
  'unknown',
  'medical',
  'fire',
  'violence',
  'fall',
  'traffic',
  'property',
  'natural',
] as const
const answers = ['all_right', 'need_time', 'help'] as const

/** What the house wrote down by its name is told in words; everything else is what somebody wrote. */
export function noteOf({ kind, note }: Step): string {
  if (!note) return ''
  const level = kind === 'escalated' && levels.find((one) => one === note)
  if (level) return t(`safety.level_${level}`)
  const about = kind === 'kind_set' && kinds.find((one) => one === note)
  if (about) return t(`safety.kind_${about}`)
  const answer = kind === 'answered' && answers.find((one) => one === note)
  if (answer) return t(`safety.answer_${answer}`)
  return note
}

/** To the second: in an emergency each counts. */
export function momentOf(at: string): string {
  const seconds = String(new Date(at).getUTCSeconds()).padStart(2, '0')
  return `${dayLabel(at)} ${clockOf(at)}:${seconds}`
}
