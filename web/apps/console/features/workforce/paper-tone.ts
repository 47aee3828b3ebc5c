import type { Paper } from './types'

/** Reminders come 30, 7 and 1 days before (WF-02); the colours follow them. */
export function paperTone(paper: Pick<Paper, 'result' | 'days_left'>): 'ok' | 'warn' | 'danger' {
  if (paper.result === 'failed') return 'danger'
  if (paper.days_left === undefined) return 'ok'
  if (paper.days_left < 7) return 'danger'
  return paper.days_left < 30 ? 'warn' : 'ok'
}
