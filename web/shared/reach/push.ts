import { call } from '../api/call'
import { deviceName } from './device-name'

/** `blocked`: the person said no to the browser, and only they can change that there. */
export type PushState = 'unsupported' | 'blocked' | 'off' | 'on'

const wayKey = 'hearth.push-way'
const isThere = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** On here: this browser has a subscription, and the server knows it as this person's. */
export async function pushState(open: readonly { id: string }[]): Promise<PushState> {
  if (!isThere()) return 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  const way = localStorage.getItem(wayKey)
  return subscription && open.some(({ id }) => id === way) ? 'on' : 'off'
}

/** Asks the person by the browser's own question: only ever at the press of a button. */
export async function turnOn(): Promise<PushState> {
  if (!isThere()) return 'unsupported'
  if ((await Notification.requestPermission()) !== 'granted') return 'blocked'
  const { public_key } = await call('POST /me/reach/push-key', {})
  const { pushManager } = await navigator.serviceWorker.ready
  // One made for another company's key, or by who was signed in before, is of no use.
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: public_key,
  })
  const { endpoint = '', keys = {} } = subscription.toJSON()
  const way = await call(
    'POST /me/reach/browsers',
    {},
    {
      endpoint,
      p256dh: keys.p256dh ?? '',
      auth: keys.auth ?? '',
      label: deviceName(navigator.userAgent),
    },
    { stale: ['reach'] },
  )
  localStorage.setItem(wayKey, way.id)
  return 'on'
}

/** Ends it on this device; also when somebody signs out, or the next one would read along. */
export async function turnOff(): Promise<void> {
  const way = localStorage.getItem(wayKey)
  localStorage.removeItem(wayKey)
  if (isThere()) {
    const registration = await navigator.serviceWorker.getRegistration()
    await (await registration?.pushManager.getSubscription())?.unsubscribe()
  }
  if (way) await call('DELETE /me/reach/ways/{id}', { id: way }, undefined, { stale: ['reach'] })
}

export const hasPushHere = (): boolean => localStorage.getItem(wayKey) !== null
