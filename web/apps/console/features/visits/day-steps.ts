import type { Step } from '@kit/UiSteps.vue'
import { clockOf } from '@shared/date'
import { t } from '../../words'
import type { Progress } from './calls'

const marks = [
  ['briefed', 'briefed_at'],
  ['checked', 'checked_at'],
  ['departed', 'departed_at'],
  ['arrived', 'arrived_at'],
  ['started', 'started_at'],
  ['finished', 'finished_at'],
  ['left', 'left_at'],
] as const

/** The day in order: what has happened with its time; the first thing still missing is «now». */
export function daySteps(sheet: Progress['sheet']): Step[] {
  const next = marks.findIndex(([, field]) => !sheet[field])
  return marks.map(([name, field], at): Step => {
    const time = sheet[field]
    const label = t(`console.day_${name}`)
    if (time) return { label, time: clockOf(time), state: 'done' }
    return { label, state: at === next ? 'now' : 'ahead' }
  })
}
