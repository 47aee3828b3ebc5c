import { apiBase } from './api/call'

/** What was shown, with its fingerprint and what followed, on paper (LX-03). */
export const introductionAddress = (id: string): string =>
  `${apiBase}/introductions/${encodeURIComponent(id)}/record`
