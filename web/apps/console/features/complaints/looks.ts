import type { ComplaintRow } from './types'

/** The colour of a state; its word always stands with it. */
export const stateTone = {
  open: 'accent',
  responded: 'info',
  examined: 'info',
  asked: 'warn',
  decided: 'primary',
  closed: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<ComplaintRow['state'], string>

export const moodTone = { calm: 'plain', upset: 'warn', angry: 'danger' } as const
export const levelTone = { owner: 'plain', manager: 'warn', headquarters: 'danger' } as const
