import { apiBase } from './api/call'

/** A receipt on paper (PY-05); opens in its own tab, where the browser prints it. */
export const receiptAddress = (id: string): string =>
  `${apiBase}/receipts/${encodeURIComponent(id)}/pdf`
