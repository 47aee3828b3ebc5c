import { formatMoney } from '@shared/money'
import { visitStates, visitWord } from '@shared/visit-states'
import { t } from '../../words'
import { stages } from './stage-looks'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const marks = ['briefed', 'checked', 'departed', 'arrived', 'started', 'finished', 'left'] as const

/** What the event says beside its name: the new stage or state, how far the day is, or the money. */
export function factWord(kind: string, facts: unknown): string {
  if (!isRecord(facts)) return ''
  const { to, amount, entry } = facts
  const stage = stages.find((one) => one === to)
  const state = visitStates.find((one) => one === to)
  if (kind === 'orders.stage' && stage) return t(`console.stage_${stage}`)
  if (kind === 'orders.visit_state' && state) return visitWord(state)
  const mark = marks.find((one) => one === entry)
  if (kind === 'visits.progressed' && mark) return t(`console.day_${mark}`)
  return typeof amount === 'number' ? formatMoney(amount) : ''
}
