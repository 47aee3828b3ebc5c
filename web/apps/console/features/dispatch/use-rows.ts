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
  const size = ref({ width: 1000, height: 600 })

  watch(
    [workers, visits],
    () => {
      const before = new Map(rows.value.map((row) => [row.worker.id, row]))
      rows.value = rowsOf(workers.value, visits.value, before)
    },
    { immediate: true },
  )
  const window_ = computed(() => rowWindow(top.value, size.value.height, rows.value.length))
  const shown = computed(() =>
    rows.value
      .slice(window_.value.first, window_.value.last)
      .map((row, at) => ({ row, at: window_.value.first + at })),
  )
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

  let sizes: ResizeObserver | undefined
  onMounted(() => {
    sizes = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      size.value = { width, height }
    })
    if (scroller.value) sizes.observe(scroller.value)
  })
  onScopeDispose(() => sizes?.disconnect())

  return { rows, shown, scale, hours, onScroll, reveal }
}
