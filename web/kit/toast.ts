import { reactive } from 'vue'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'ok' | 'danger'
  /** «Undo», «try again»: the one thing to do about it. */
  readonly action?: { readonly label: string; readonly run: () => unknown }
}

/** Undo is offered for ten seconds; a plain line leaves sooner. */
const actionMs = 10_000
const plainMs = 5_000
const mostToasts = 3

let last = 0
export const toasts: Toast[] = reactive([])

/** Shows a line at the bottom. Gives back the way to take it off early. */
export function showToast(
  text: string,
  options: { tone?: Toast['tone']; action?: Toast['action'] } = {},
): () => void {
  const id = ++last
  toasts.push({ id, text, tone: options.tone ?? 'plain', action: options.action })
  if (toasts.length > mostToasts) toasts.shift()
  const timer = setTimeout(() => dropToast(id), options.action ? actionMs : plainMs)
  return () => {
    clearTimeout(timer)
    dropToast(id)
  }
}

export function dropToast(id: number): void {
  const place = toasts.findIndex((toast) => toast.id === id)
  if (place >= 0) toasts.splice(place, 1)
}
