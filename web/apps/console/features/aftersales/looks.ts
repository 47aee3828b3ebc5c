import type { Case } from './types'

/** The colour of a state; its word always stands with it. */
export const stateTone = {
  opened: 'accent',
  asked: 'warn',
  called_off: 'primary',
  refused: 'danger',
  kept: 'info',
  withdrawn: 'plain',
} as const satisfies Record<Case['state'], string>
