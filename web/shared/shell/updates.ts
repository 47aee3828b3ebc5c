import { ref } from 'vue'

const lookEveryMs = 30 * 60_000

/** Set when a new version is installed and waits; nothing changes until the person accepts. */
export const hasUpdate = ref(false)
let waiting: ServiceWorker | null = null
let wasAccepted = false

/** Registers the face's own service worker and watches for new versions. */
export async function startUpdates(base: string): Promise<void> {
  // A page open over an update asks for a chunk that is gone: offer the reload instead of a blank.
  window.addEventListener('vite:preloadError', (event) => {
    event.preventDefault()
    hasUpdate.value = true
  })
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (wasAccepted) location.reload()
  })
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base })
  const offer = () => {
    // Without a controller this is the first visit: nothing older is running.
    if (!registration.waiting || !navigator.serviceWorker.controller) return
    waiting = registration.waiting
    hasUpdate.value = true
  }
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  offer()
  setInterval(() => void registration.update().catch(() => undefined), lookEveryMs)
}

/** The person said yes: the waiting version takes over and the page is loaded once. */
export function acceptUpdate(): void {
  wasAccepted = true
  if (waiting) waiting.postMessage('accept')
  else location.reload()
}
