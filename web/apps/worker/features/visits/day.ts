import { reactive, toRaw } from 'vue'
import { call } from '@shared/api/call'
import { ApiError } from '@shared/api/error'
import { dayOf, toIso } from '@shared/date'
import type { OutboxItem } from '@shared/device/database'
import { findKept, forgetKept, keepAnswer } from '@shared/device/kept'
import { onAnswer, outbox } from '@shared/device/outbox'
import { onLive } from '@shared/live/live'
import type { EntryResults, RouteStop, WorkerVisit } from './contract'
import { applyEntry, applyPhoto, deedOf, entriesOf } from './fold'

const lookEveryMs = 60_000
const openAgainMs = 10 * 60_000
const daysAhead = 2
const gatherMs = 500

interface Answer<Value> {
  data: Value | undefined
  error: Error | null
  dataUpdatedAt: number
  isFetching: boolean
  refetch: () => unknown
}

/** The route of today and tomorrow, as last heard; on the device, so it is there offline (W1). */
export const route: Answer<readonly RouteStop[]> = reactive({
  data: undefined,
  error: null,
  dataUpdatedAt: 0,
  isFetching: false,
  refetch: () => refreshRoute(),
})

const visits = reactive(new Map<string, Answer<WorkerVisit>>())
/** Grows when something of the visit arrives, so that an older answer cannot undo it. */
const arrivals = new Map<string, number>()

/** Reads what the device has, then keeps it fresh. Gives back the way to stop. */
export function startDay(): () => void {
  const again = () => document.visibilityState === 'visible' && void refreshRoute()
  const stopHearing = onAnswer(takeAnswer)
  const timer = setInterval(again, lookEveryMs)
  document.addEventListener('visibilitychange', again)
  // Whatever happened may have changed the plan; a burst of events is one look.
  let soon: ReturnType<typeof setTimeout> | undefined
  const stopLive = onLive('*', () => {
    clearTimeout(soon)
    soon = setTimeout(() => void lookAgain(), gatherMs)
  })
  void restoreRoute().then(refreshRoute)
  return () => {
    stopHearing()
    stopLive()
    clearTimeout(soon)
    forgetDay()
    clearInterval(timer)
    document.removeEventListener('visibilitychange', again)
  }
}

async function lookAgain(): Promise<void> {
  await refreshRoute()
  for (const [id, answer] of visits) if (answer.data) await refreshVisit(id)
}

function forgetDay(): void {
  visits.clear()
  arrivals.clear()
  Object.assign(route, { data: undefined, error: null, dataUpdatedAt: 0, isFetching: false })
}

/** What is in memory of a visit. */
export const peekVisit = (id: string): Answer<WorkerVisit> | undefined => visits.get(id)

/** One visit, from the device at once and from the server when there is one. */
export function visitAnswer(id: string): Answer<WorkerVisit> {
  const known = visits.get(id)
  if (known) return known
  visits.set(id, {
    data: undefined,
    error: null,
    dataUpdatedAt: 0,
    isFetching: true,
    refetch: () => refreshVisit(id),
  })
  void restoreVisit(id).then(() => refreshVisit(id))
  return visits.get(id)!
}

async function restoreRoute(): Promise<void> {
  const kept = await findKept<RouteStop[]>('route')
  if (!kept || route.data) return
  route.data = kept.value
  route.dataUpdatedAt = kept.at
}

async function restoreVisit(id: string): Promise<void> {
  const kept = await findKept<WorkerVisit>(`visit/${id}`)
  const answer = visits.get(id)
  if (!kept || !answer || answer.data) return
  answer.data = kept.value
  answer.dataUpdatedAt = kept.at
}

export async function refreshRoute(): Promise<void> {
  if (route.isFetching) return
  route.isFetching = true
  try {
    const from = toIso(dayOf(Date.now()), '00:00')
    const { items } = await call('GET /my/visits', { from, days: daysAhead })
    route.data = items
    route.dataUpdatedAt = Date.now()
    route.error = null
    await keepAnswer('route', items)
    await prefetch(items)
  } catch (cause) {
    route.error = asError(cause)
  } finally {
    route.isFetching = false
  }
}

/** Everything that is needed on the way, before the network is gone (UX section 9). */
async function prefetch(stops: readonly RouteStop[]): Promise<void> {
  const wanted = stops.filter((stop) => stop.asked === 'confirmed')
  for (const stop of wanted) {
    const kept = await findKept<WorkerVisit>(`visit/${stop.visit}`)
    if (!kept || isOutdated(kept.value.stop, stop, kept.at)) {
      await restoreOrMake(stop.visit)
      await refreshVisit(stop.visit)
    }
  }
  const busy = outbox.items.map((item) => `visit/${item.lane}`)
  await forgetKept('visit/', [...wanted.map((stop) => `visit/${stop.visit}`), ...busy])
}

async function restoreOrMake(id: string): Promise<void> {
  if (!visits.has(id)) {
    const refetch = () => refreshVisit(id)
    visits.set(id, { data: undefined, error: null, dataUpdatedAt: 0, isFetching: false, refetch })
    await restoreVisit(id)
  }
}

function isOutdated(kept: RouteStop, heard: RouteStop, at: number): boolean {
  const isSame =
    kept.state === heard.state &&
    kept.starts_at === heard.starts_at &&
    kept.address === heard.address
  return !isSame || Date.now() - at > openAgainMs
}

export async function refreshVisit(id: string): Promise<void> {
  const answer = visits.get(id)
  if (!answer) return
  const before = arrivals.get(id) ?? 0
  answer.isFetching = true
  try {
    const visit = await call('POST /my/visits/{id}/opening', { id }, undefined)
    answer.error = null
    // Something arrived meanwhile: this answer may be older than what the screen knows.
    if ((arrivals.get(id) ?? 0) !== before) return await refreshVisit(id)
    await keepVisit(id, visit)
  } catch (cause) {
    answer.error = asError(cause)
  } finally {
    answer.isFetching = false
  }
}

async function keepVisit(id: string, visit: WorkerVisit): Promise<void> {
  const answer = visits.get(id)
  if (answer) {
    answer.data = visit
    answer.dataUpdatedAt = Date.now()
  }
  await keepAnswer(`visit/${id}`, toRaw(visit))
}

/** What arrived is put onto the kept visit before it leaves the outbox; a refusal is said. */
async function takeAnswer(item: OutboxItem, answer: unknown): Promise<string | undefined> {
  const id = item.lane
  arrivals.set(id, (arrivals.get(id) ?? 0) + 1)
  const kept = toRaw(visits.get(id)?.data) ?? (await findKept<WorkerVisit>(`visit/${id}`))?.value
  const deed = deedOf(item)
  if (deed === 'entries') {
    const { results } = answer as EntryResults
    const refused = results.filter((result) => result.outcome === 'refused')
    const entries = entriesOf(item).filter(
      (entry) => !refused.some((result) => result.key === entry.key),
    )
    if (kept) await keepVisit(id, entries.reduce(applyEntry, kept))
    if (refused.length > 0) void refreshVisit(id)
    return refused.map((result) => result.detail).join(' ') || undefined
  }
  if (deed === 'photos' && kept) await keepVisit(id, applyPhoto(kept, item))
  // Its result is the server's to tell: an amount, a place in the chain, the end of the visit.
  else void refreshVisit(id).then(refreshRoute)
  return undefined
}

function asError(cause: unknown): Error {
  if (cause instanceof ApiError) return cause
  throw cause
}
