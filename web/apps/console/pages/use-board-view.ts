import { computed } from 'vue'
import { dayOf, toIso } from '@shared/date'
import { useNow } from '../desk/due'
import { useFilters } from '../desk/filters'
import { minuteOf } from '../features/dispatch/board-data'
import { views } from '../features/dispatch/views'

const dayMs = 86_400_000

/** Which day, looked at how: both stand in the address, so that a board can be sent to someone. */
export function useBoardView() {
  const { values, set } = useFilters(['day', 'view'])
  const today = dayOf(Date.now())
  const day = computed(() => values.value.day || today)
  const view = computed({
    get: () => views.find((one) => one === values.value.view) ?? 'board',
    set: (to) => set({ view: to }),
  })
  const clock = useNow()
  const now = computed(() =>
    day.value === today ? minuteOf(day.value, new Date(clock.value).toISOString()) : undefined,
  )
  /** From the week to one of its days. */
  const openDay = (to: string) => set({ day: to, view: 'board' })
  const setDay = (to: string) => set({ day: to })
  /** To the day, or in the week view the week, before or after. */
  const shiftDay = (by: number) => {
    const days = view.value === 'week' ? 7 * by : by
    setDay(dayOf(Date.parse(toIso(day.value, '12:00')) + days * dayMs))
  }
  const nextView = () => (view.value = views[(views.indexOf(view.value) + 1) % views.length]!)
  return { day, view, now, setDay, shiftDay, nextView, openDay }
}
