import { onScopeDispose } from 'vue'
import { onLive } from '@shared/live/live'
import { queries } from '@shared/queries'

/** What happens to the money of a case. */
const money = ['ledger.refund_moved', 'ledger.payment_taken']

/** Everything of after-sales on the screen is read again with every event about it. */
export function refreshWithCases(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (!kind.startsWith('aftersales.') && !money.includes(kind)) return
      void queries.invalidateQueries({ queryKey: ['cancellations'] })
      void queries.invalidateQueries({ queryKey: ['cancellation'] })
      void queries.invalidateQueries({ queryKey: ['repairs'] })
      void queries.invalidateQueries({ queryKey: ['repair'] })
      void queries.invalidateQueries({ queryKey: ['goods'] })
    }),
  )
}
