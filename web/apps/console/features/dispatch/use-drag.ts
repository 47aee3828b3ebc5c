import { onScopeDispose, shallowRef, type Ref } from 'vue'
import { rowHeight, snap, type BoardVisit, type Row } from './board'
import { fitOf, type Fit } from './fit'
import { useUnfit } from './use-unfit'

export interface Held {
  visit: BoardVisit
  /** The row it was taken from; nothing from the pool. */
  from: string | undefined
  /** Where it would go now; nothing outside the rows. */
  over: { row: number; start: number; fit: Fit } | undefined
  byKeyboard: boolean
}

interface Surface {
  /** The scrolling element, and the layer whose corner is minute `from` of row 0. */
  scroller: Readonly<Ref<HTMLElement | null>>
  layer: Readonly<Ref<HTMLElement | null>>
  rows: Readonly<Ref<readonly Row[]>>
  scale: Readonly<Ref<{ from: number; pixels: number; side: number }>>
}

const beginsAfterPx = 4
const edgePx = 40

interface Pulling {
  isHeld: () => boolean
  move: (at: { x: number; y: number }) => void
  drop: () => void
  cancel: () => void
}

/** Hears the pointer until it is let go; a press that hardly moves stays a press. */
function followPointer(event: PointerEvent, pulling: Pulling): void {
  const start = { x: event.clientX, y: event.clientY }
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    const isFar = Math.hypot(x - start.x, y - start.y) > beginsAfterPx
    if (pulling.isHeld() || isFar) pulling.move({ x, y })
  }
  const end = (next: Event) => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', escape, true)
    if (next.type === 'pointerup' && pulling.isHeld()) pulling.drop()
    else pulling.cancel()
  }
  const escape = (key: KeyboardEvent) => {
    if (key.key === 'Escape') end(key)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', escape, true)
}

/** Near the upper or lower edge the rows scroll by themselves; says whether they did. */
function scrollAtEdge(scroller: HTMLElement | null, y: number): boolean {
  if (!scroller) return false
  const box = scroller.getBoundingClientRect()
  const by = y > box.bottom - edgePx ? 12 : y < box.top + edgePx ? -12 : 0
  scroller.scrollTop += by
  return by !== 0
}

/**
 * Dragging a visit, by pointer or by keys. Only the ghost and the mark of the row under it move
 * while dragging; the rows themselves are not drawn again.
 */
// eslint-disable-next-line max-lines-per-function -- one gesture from press to drop
export function useDrag(surface: Surface, drop: (held: Held) => void) {
  const held = shallowRef<Held>()
  const { ask, unfit } = useUnfit(() => again())
  let frame = 0
  let last: { x: number; y: number } | undefined
  let grip = 0

  function fitAt(visit: BoardVisit, from: string | undefined, row: number, start: number): Fit {
    const target = surface.rows.value[row]
    if (!target) return { level: 'no', reasons: [] }
    const said = unfit(visit, target.worker.id)
    return fitOf(target, visit, start, target.worker.id === from, said)
  }
  /** The server has said who cannot come: the row under the hand is judged anew. */
  function again(): void {
    const { visit, from, over } = held.value ?? {}
    if (!held.value || !visit || !over) return
    const fit = fitAt(visit, from, over.row, over.start)
    held.value = { ...held.value, over: { ...over, fit } }
  }

  function take(event: PointerEvent, visit: BoardVisit, from: string | undefined): void {
    if (event.button !== 0) return
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    grip = from === undefined ? 0 : event.clientX - box.left
    followPointer(event, {
      isHeld: () => held.value !== undefined,
      move: (at) => {
        if (!held.value) ask(visit)
        held.value ??= { visit, from, over: undefined, byKeyboard: false }
        last = at
        frame ||= requestAnimationFrame(follow)
      },
      drop: finish,
      cancel,
    })
  }

  function follow(): void {
    frame = 0
    const layer = surface.layer.value
    if (!held.value || !last || !layer) return
    if (scrollAtEdge(surface.scroller.value, last.y)) frame = requestAnimationFrame(follow)
    const box = layer.getBoundingClientRect()
    const { from, pixels } = surface.scale.value
    const row = Math.floor((last.y - box.top) / rowHeight)
    const start = snap(from + (last.x - grip - box.left) / pixels)
    const isInside = row >= 0 && row < surface.rows.value.length && last.x > box.left
    place(isInside ? row : undefined, start)
  }

  function place(row: number | undefined, start: number): void {
    const now = held.value
    if (!now) return
    if (row === undefined) held.value = { ...now, over: undefined }
    else if (now.over?.row !== row || now.over.start !== start) {
      held.value = { ...now, over: { row, start, fit: fitAt(now.visit, now.from, row, start) } }
    }
  }

  /** Alt and an arrow: the ghost moves; Enter drops it, Esc leaves everything as it was. */
  function nudge(visit: BoardVisit, from: string, at: number, rowBy: number, minutesBy: number) {
    const now = held.value?.byKeyboard ? held.value.over : undefined
    const row = (now?.row ?? at) + rowBy
    if (row < 0 || row >= surface.rows.value.length) return
    if (!held.value) ask(visit)
    held.value ??= { visit, from, over: undefined, byKeyboard: true }
    place(row, (now?.start ?? visit.start) + minutesBy)
  }

  function finish(): void {
    const done = held.value
    cancel()
    if (done) drop(done)
  }

  function cancel(): void {
    cancelAnimationFrame(frame)
    frame = 0
    last = undefined
    held.value = undefined
  }
  onScopeDispose(cancel)

  return { held, take, nudge, finish, cancel }
}
