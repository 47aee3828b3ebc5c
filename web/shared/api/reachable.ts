import { readonly, ref } from 'vue'
import { queries } from '../queries'

const probe = '/api/v1/about'
const probeEveryMs = 3_000
const probePatienceMs = 5_000

const isThere = ref(true)
let probing: Promise<void> | undefined

/**
 * Whether the server answers, the device's own network apart: that one is `useNetwork`'s. One call
 * without an answer proves nothing; the server counts as gone when it does not answer a second,
 * smaller question either, and as back with its first answer.
 */
export const isServerThere = readonly(isThere)

/** A call came back, whatever it said. */
export function heardServer(): void {
  if (isThere.value) return
  isThere.value = true
  // What could not be had meanwhile is there without anybody asking for it again.
  void queries.refetchQueries({ type: 'active', stale: true })
}

/** A call got no answer, or only a proxy's: asks, and goes on asking until there is one. */
export function missedServer(): void {
  probing ??= ask().finally(() => (probing = undefined))
}

async function ask(): Promise<void> {
  while (!(await answers())) {
    isThere.value = false
    await new Promise((later) => setTimeout(later, probeEveryMs))
  }
  heardServer()
}

async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(probePatienceMs)
    const response = await globalThis.fetch(probe, { signal, cache: 'no-store' })
    // Too many questions, or none allowed: it is there all the same.
    return response.status < 500
  } catch {
    return false
  }
}
