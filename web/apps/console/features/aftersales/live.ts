import { onScopeDispose } from 'vue'
import { onLive } from '@shared/live/live'
import { queries } from '@shared/queries'

/** Everything of after-sales on the screen is read again with every event about it. */
export function refreshWithCases(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (!kind.startsWith('aftersales.')) return
      void queries.invalidateQueries({ queryKey: ['cancellations'] })
      void queries.invalidateQueries({ queryKey: ['cancellation'] })
    }),
  )
}
