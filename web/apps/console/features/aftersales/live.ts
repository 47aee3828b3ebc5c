import { onScopeDispose } from 'vue'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'

/** What happens to the money of a case. */
const money = ['ledger.refund_moved', 'ledger.payment_taken']

/** Everything of after-sales on the screen is read again with every event about it. */
export function refreshWithCases(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (!kind.startsWith('aftersales.') && !money.includes(kind)) return
      refresh(['cancellations'])
      refresh(['cancellation'])
      refresh(['repairs'])
      refresh(['repair'])
      refresh(['goods'])
    }),
  )
}
