import { computed, onMounted, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import {
  daySpan,
  rowHeight,
  rowsOf,
  rowWindow,
  type BoardVisit,
  type BoardWorker,
  type Row,
} from './board'

const sideWidth = 148
const leastPixels = 1

/** Rows of the whole day, and the few of them that are drawn. */
export function useRows(
  workers: Readonly<Ref<readonly BoardWorker[]>>,
  visits: Readonly<Ref<readonly BoardVisit[]>>,
  scroller: Readonly<Ref<HTMLElement | null>>,
) {
  const rows = shallowRef<readonly Row[]>([])
  const top = ref(0)
  // Nothing is drawn before the size is known: else every row would be drawn twice.
  const size = ref({ width: 0, height: 0 })

  watch(
    [workers, visits],
    () => {
      const before = new Map(rows.value.map((row) => [row.worker.id, row]))
      rows.value = rowsOf(workers.value, visits.value, before)
    },
    { immediate: true },
  )
  const window_ = computed(() => rowWindow(top.value, size.value.height, rows.value.length))
  const shown = computed(() => {
    if (size.value.height === 0) return []
    const { first, last } = window_.value
    return rows.value.slice(first, last).map((row, at) => ({ row, at: first + at }))
  })
  const span = computed(() => daySpan(workers.value, visits.value))
  const scale = computed(() => {
    const minutes = span.value.to - span.value.from
    const pixels = Math.max(leastPixels, (size.value.width - sideWidth) / minutes)
    return { from: span.value.from, to: span.value.to, pixels, side: sideWidth }
  })
  const hours = computed(() => {
    const list: number[] = []
    for (let at = span.value.from; at < span.value.to; at += 60) list.push(at)
    return list
  })

  function onScroll(): void {
    top.value = scroller.value?.scrollTop ?? 0
  }

  /** Brings a row into sight, and gives the place it then has. */
  function reveal(row: number): void {
    const element = scroller.value
    if (!element) return
    const [from, to] = [row * rowHeight, (row + 1) * rowHeight]
    const seen = element.clientHeight - rowHeight
    if (from < element.scrollTop) element.scrollTop = from
    else if (to > element.scrollTop + seen) element.scrollTop = to - seen
    onScroll()
  }

  function measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = scroller.value ?? {}
    if (width !== size.value.width || height !== size.value.height) size.value = { width, height }
  }
  let sizes: ResizeObserver | undefined
  onMounted(() => {
    measure()
    sizes = new ResizeObserver(measure)
    if (scroller.value) sizes.observe(scroller.value)
  })
  onScopeDispose(() => sizes?.disconnect())

  return { rows, shown, scale, hours, onScroll, reveal }
}
