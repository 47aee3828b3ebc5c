import { apiBase } from './api/call'

/** The visit on paper (AC-04): a PDF for the family and the office. */
export const recordAddress = (visit: string): string =>
  `${apiBase}/visits/${encodeURIComponent(visit)}/record`
