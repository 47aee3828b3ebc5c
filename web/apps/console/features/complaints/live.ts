import { onScopeDispose } from 'vue'
import { onLive } from '@shared/live/live'
import { queries } from '@shared/queries'

/** Everything of complaints on the screen is read again with every event about them. */
export function refreshWithComplaints(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (!kind.startsWith('complaints.')) return
      void queries.invalidateQueries({ queryKey: ['complaints'] })
      void queries.invalidateQueries({ queryKey: ['complaint'] })
    }),
  )
}
