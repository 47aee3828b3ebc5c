import { computed, onScopeDispose, ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'
import { useRights } from '../../desk/rights'
import { listLiveCalls } from './calls'
import { onTheCard } from './ringing'

/** The calls of this moment, told by the stream; only asked for by who may see them. */
export function useRinging() {
  const { session, may } = useRights()
  const isOn = computed(() => may('calls.read'))
  const query = useQuery({ queryKey: ['calls', 'live'], queryFn: listLiveCalls, enabled: isOn })
  const calls = computed(() => onTheCard(query.data.value?.items ?? [], session.value?.id))
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (kind.startsWith('calls.')) refresh(['calls'])
    }),
  )
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(timer))
  return { calls, now, mayTake: computed(() => may('calls.take')) }
}
