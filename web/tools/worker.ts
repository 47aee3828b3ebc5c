/*
 * The service worker of every face. It answers from the version it was installed with, so code is
 * never swapped under a half-filled form: a new version waits until the page says «accept».
 * It never touches /api/: data, sessions and live events are the page's own business.
 */
declare const HEARTH: { base: string; version: string; files: string[] }
const worker = self as unknown as ServiceWorkerGlobalScope
const cacheName = `hearth${HEARTH.base}${HEARTH.version}`

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(HEARTH.files)))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions().then(() => worker.clients.claim()))
})

worker.addEventListener('message', (event) => {
  if (event.data === 'accept') void worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  const isOurs = url.origin === worker.location.origin && url.pathname.startsWith(HEARTH.base)
  if (event.request.method !== 'GET' || !isOurs) return
  if (event.request.mode === 'navigate') event.respondWith(answerPage(event.request))
  else if (url.pathname.startsWith(`${HEARTH.base}assets/`)) {
    event.respondWith(answerAsset(event.request))
  }
})

/** What the server writes into a push: server/rooms/notify/push.cpp. */
interface Notice {
  id: string
  text: string
  url: string
}

worker.addEventListener('push', (event) => {
  const notice = event.data?.json() as Notice | undefined
  if (notice) event.waitUntil(show(notice))
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { url } = event.notification.data as { url: string }
  event.waitUntil(openPage(url))
})

/** «【name】 words»: the name is the title. The same message twice is shown once, by its tag. */
async function show({ id, text, url }: Notice): Promise<void> {
  const parts = /^[\u3010[]([^\]\u3011]{1,40})[\]\u3011]\s*(.*)$/s.exec(text)
  await worker.registration.showNotification(parts?.[1] ?? 'Hearth', {
    body: parts?.[2] ?? text,
    tag: id,
    icon: `${HEARTH.base}icon-192.png`,
    data: { url },
  })
}

/** Only a page of this site, and rather in a window that is open already. */
async function openPage(url: string): Promise<void> {
  const target = new URL(url, worker.location.origin)
  if (target.origin !== worker.location.origin) return
  const windows = await worker.clients.matchAll({ type: 'window' })
  const open = windows.find((one) => new URL(one.url).pathname.startsWith(HEARTH.base))
  if (!open) return void (await worker.clients.openWindow(target.href))
  await open.focus()
  await open.navigate(target.href).catch(() => worker.clients.openWindow(target.href))
}

async function answerPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(`${HEARTH.base}index.html`)) ?? fetch(request)
}

async function answerAsset(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

async function dropOldVersions(): Promise<void> {
  const prefix = `hearth${HEARTH.base}`
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
}
