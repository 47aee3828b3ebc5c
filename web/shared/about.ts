import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { call } from './api/call'
import { queries } from './queries'

const remembered = 'hearth.is_demonstration'

/**
 * Whether this is a demonstration, where all people are invented. Remembered on the device: the
 * notice stands there from the first paint, and without a network.
 */
export function useDemonstration() {
  const { data } = useQuery({ queryKey: ['about'], queryFn: loadAbout, staleTime: Infinity })
  return computed(() => data.value?.is_demonstration ?? recall())
}

const noticeWithinMs = 300

/**
 * Asked while the page's own code is on its way: the notice then stands there from the first
 * paint and pushes nothing down later. Who has been here before waits for nothing.
 */
export async function learnDemonstration(): Promise<void> {
  if (recalled() !== undefined) return
  const asked = queries.prefetchQuery({
    queryKey: ['about'],
    queryFn: loadAbout,
    staleTime: Infinity,
  })
  await Promise.race([asked, new Promise((late) => setTimeout(late, noticeWithinMs))])
}

async function loadAbout() {
  const about = await call('GET /about', {})
  try {
    localStorage.setItem(remembered, about.is_demonstration ? 'yes' : 'no')
  } catch {
    // Storage refused: the notice then comes a moment later.
  }
  return about
}

const recall = (): boolean => recalled() === 'yes'

function recalled(): string | undefined {
  try {
    return localStorage.getItem(remembered) ?? undefined
  } catch {
    return undefined
  }
}
