import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { call } from './api/call'

const remembered = 'hearth.is_demonstration'

/**
 * Whether this is a demonstration, where all people are invented. Remembered on the device: the
 * notice stands there from the first paint, and without a network.
 */
export function useDemonstration() {
  const { data } = useQuery({ queryKey: ['about'], queryFn: loadAbout, staleTime: Infinity })
  return computed(() => data.value?.is_demonstration ?? recall())
}

async function loadAbout() {
  const about = await call('GET /about', {})
  try {
    if (about.is_demonstration) localStorage.setItem(remembered, 'yes')
    else localStorage.removeItem(remembered)
  } catch {
    // Storage refused: the notice then comes a moment later.
  }
  return about
}

function recall(): boolean {
  try {
    return localStorage.getItem(remembered) === 'yes'
  } catch {
    return false
  }
}
