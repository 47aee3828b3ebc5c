import { call } from '@shared/api/call'

/** What stands behind a receipt's QR code; not there where no receipt bears that token. */
export const checkReceipt = (token: string) => call('GET /receipt-checks/{token}', { token })
