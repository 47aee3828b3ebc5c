import { onScopeDispose } from 'vue'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'

/** Everything of safety on the screen is read again with every event about it. */
export function refreshWithSafety(): void {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (!kind.startsWith('safety.')) return
      for (const key of ['incidents', 'incident', 'safety-duties', 'safety-plans', 'safety-report'])
        refresh([key])
    }),
  )
}
