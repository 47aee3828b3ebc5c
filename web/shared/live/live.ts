import { ref } from 'vue'
import { apiBase } from '../api/call'
import { missedServer } from '../api/reachable'
import { queries } from '../queries'

/** What happened, as ids only; the rest is read through the API, which guards it. */
export interface LiveEvent {
  /** `orders.placed`, `visits.begun` … */
  readonly kind: string
  /** The id of what it happened to. */
  readonly subject: string
  readonly at: string
}

type Line =
  | { kind: 'event'; id: string; event: LiveEvent }
  | { kind: 'reset'; id: string }
  | { kind: 'state'; isLive: boolean }
  | { kind: 'ask' }

/** Whether the stream is up; without it the screens are polled, and say how old they are. */
export const isLive = ref(false)

const name = 'hearth.live'
const pollMs = 15_000
const firstWaitMs = 1_000
const longestWaitMs = 30_000
const listeners = new Map<string, Set<(event: LiveEvent) => void>>()

/** Hears one kind of event (`*` for all). Gives back the way to stop. */
export function onLive(kind: string, listener: (event: LiveEvent) => void): () => void {
  const set = listeners.get(kind) ?? new Set()
  listeners.set(kind, set.add(listener))
  return () => set.delete(listener)
}

/**
 * One stream a browser, however many tabs: the tab that holds the lock listens and passes on; when
 * it closes, another takes over and catches up from the last event seen (browsers open six
 * connections to a host over HTTP/1.1, so a stream a tab would hang the seventh).
 */
export function startLive(): () => void {
  const channel = new BroadcastChannel(name)
  const ending = new AbortController()
  let isLeader = false
  const tell = (line: Line) => {
    channel.postMessage(line)
    take(line)
  }
  channel.onmessage = ({ data }: MessageEvent<Line>) => {
    if (data.kind !== 'ask') take(data)
    else if (isLeader) channel.postMessage({ kind: 'state', isLive: isLive.value } satisfies Line)
  }
  channel.postMessage({ kind: 'ask' } satisfies Line)
  const lead = () => {
    isLeader = true
    return holdStream(tell, ending.signal)
  }
  navigator.locks.request(name, { signal: ending.signal }, lead).catch(() => undefined)
  const timer = setInterval(poll, pollMs)
  return () => {
    ending.abort()
    clearInterval(timer)
    channel.close()
    isLive.value = false
  }
}

/** Without a stream what is on the screen is asked for again; hidden tabs cost nothing. */
function poll(): void {
  if (isLive.value || document.visibilityState === 'hidden') return
  void queries.invalidateQueries({ refetchType: 'active' })
}

function take(line: Line): void {
  if (line.kind === 'state') isLive.value = line.isLive
  // What is on the screen may be older than the stream.
  if (line.kind === 'reset') void queries.invalidateQueries()
  if (line.kind === 'reset' || line.kind === 'event') rememberLast(line.id)
  if (line.kind !== 'event') return
  for (const kind of [line.event.kind, '*'])
    listeners.get(kind)?.forEach((hear) => hear(line.event))
}

/** Resolves when the signal ends: only then does the next tab get the lock. */
function holdStream(tell: (line: Line) => void, signal: AbortSignal): Promise<void> {
  return new Promise((leave) => {
    let source: EventSource | undefined
    let wait = firstWaitMs
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource(`${apiBase}/events?last_event_id=${encodeURIComponent(loadLast())}`)
      source.onopen = () => {
        wait = firstWaitMs
        tell({ kind: 'state', isLive: true })
      }
      source.addEventListener('change', ({ data, lastEventId }) => {
        const event = parseEvent(String(data))
        if (event) tell({ kind: 'event', id: lastEventId, event })
      })
      source.addEventListener('reset', ({ lastEventId: id }) => tell({ kind: 'reset', id }))
      source.onerror = () => {
        // Whoever only reads is told as well, before they press anything.
        missedServer()
        tell({ kind: 'state', isLive: false })
        // The browser only tries again by itself when the connection broke, not when it was refused.
        if (source?.readyState !== EventSource.CLOSED) return
        timer = setTimeout(open, wait)
        wait = Math.min(wait * 2, longestWaitMs)
      }
    }
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      source?.close()
      leave()
    })
    open()
  })
}

export function parseEvent(data: string): LiveEvent | undefined {
  try {
    const event: unknown = JSON.parse(data)
    const isEvent = typeof event === 'object' && event !== null && 'kind' in event
    return isEvent && typeof event.kind === 'string' ? (event as LiveEvent) : undefined
  } catch {
    return undefined
  }
}

function rememberLast(id: string): void {
  if (id) safely(() => localStorage.setItem(`${name}.last`, id))
}

const loadLast = (): string => safely(() => localStorage.getItem(`${name}.last`)) ?? ''

function safely<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
