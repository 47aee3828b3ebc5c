import { computed, reactive, ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { ApiError } from '../api/error'
import { clockOf, dayOf, toIso } from '../date'
import { endOf, minuteOf, patternOf, repeatOf, type Repeat } from './pattern'
import { previewEdit, saveEdit, seriesKey } from './series'
import type { Edit, Series, SeriesDay } from './types'

export interface EditFields {
  date: string
  clock: string
  from: string
  until: string
  endsNow: boolean
  reason: string
  repeat: Repeat
}

const today = (): string => dayOf(new Date())

export const freshFields = (series: Series, day: SeriesDay | undefined): EditFields => ({
  date: day?.day ?? today(),
  clock: day ? clockOf(day.starts_at) : '09:00',
  from: today(),
  until: today(),
  endsNow: true,
  reason: '',
  repeat: repeatOf(series.pattern, {
    holidays: series.holidays,
    ...(series.until ? { end: 'until' as const, until: series.until } : {}),
  }),
})

/** The edit for the API; nothing while something is missing. */
export function editOf(
  kind: Edit['kind'],
  day: SeriesDay | undefined,
  fields: EditFields,
): Edit | undefined {
  const reason = fields.reason.trim() ? { reason: fields.reason.trim() } : {}
  switch (kind) {
    case 'skip_this':
    case 'retry':
      return day && { kind, day: day.planned, ...reason }
    case 'change_this':
      if (!day || !fields.date || !fields.clock) return undefined
      return { kind, day: day.planned, start: toIso(fields.date, fields.clock), ...reason }
    case 'change_later': {
      if (!day || !fields.clock) return undefined
      const pattern = patternOf(fields.repeat, day.starts_at, true)
      const end = endOf(fields.repeat)
      const isOpen = fields.repeat.end === 'open'
      return {
        kind,
        day: day.planned,
        start_min: minuteOf(fields.clock),
        holidays: fields.repeat.holidays,
        ...(pattern ? { pattern } : {}),
        ...end,
        ...(isOpen ? { is_open_ended: true } : {}),
        ...reason,
      }
    }
    case 'pause':
      if (!fields.from || !fields.until) return undefined
      return { kind, day: fields.from, until_day: fields.until, ...reason }
    case 'end':
      if (fields.endsNow) return { kind, ...reason }
      return fields.until ? { kind, until_day: fields.until, ...reason } : undefined
    default:
      return { kind, ...reason }
  }
}

/** One edit: its fields, what it would do, and the saving of exactly that. */
export function useEdit(
  series: Series,
  kind: Edit['kind'],
  day: SeriesDay | undefined,
  done: () => unknown,
) {
  const fields = reactive(freshFields(series, day))
  const edit = computed(() => editOf(kind, day, fields))
  const preview = reactive(
    useQuery({
      queryKey: [...seriesKey, series.id, series.version, 'edit', edit],
      queryFn: () => previewEdit(series.id, edit.value!),
      enabled: () => edit.value !== undefined,
      retry: false,
    }),
  )
  const [isBusy, problem] = [ref(false), ref<ApiError>()]
  async function save(): Promise<void> {
    if (isBusy.value || !edit.value || !preview.data) return
    isBusy.value = true
    problem.value = undefined
    try {
      await saveEdit(series, { ...edit.value, fee: preview.data.fee })
      await done()
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      problem.value = cause
    } finally {
      isBusy.value = false
    }
  }
  return reactive({ fields, edit, preview, isBusy, problem, save })
}
