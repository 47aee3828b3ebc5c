import { computed, reactive, ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { ApiError } from '../api/error'
import { clockOf, dayOf, toIso } from '../date'
import { endOf, minuteOf, patternOf, repeatOf, type Repeat } from './pattern'
import { previewEdit, saveEdit, seriesKey } from './series'
import type { Edit, Series, SeriesDay, Word } from './types'

export interface EditFields {
  date: string
  clock: string
  from: string
  until: string
  endsNow: boolean
  reason: string
  repeat: Repeat
  address: string
  /** Empty: anybody. */
  worker: string
  /** How the customer agreed to what the office makes dearer; nothing is chosen beforehand. */
  word: Word | ''
}

/** As it is agreed for that day: later days may have a home and a wish of their own. */
const homeOf = (series: Series, day: SeriesDay | undefined): string =>
  day?.address ?? series.address
const wishOf = (series: Series, day: SeriesDay | undefined): string =>
  (day ? day.worker : series.worker) ?? ''

const today = (): string => dayOf(new Date())

export const freshFields = (series: Series, day: SeriesDay | undefined): EditFields => ({
  date: day?.day ?? today(),
  clock: day ? clockOf(day.starts_at) : '09:00',
  from: today(),
  until: today(),
  endsNow: true,
  reason: '',
  address: homeOf(series, day),
  worker: wishOf(series, day),
  word: '',
  repeat: repeatOf(series.pattern, {
    holidays: series.holidays,
    ...(series.until ? { end: 'until' as const, until: series.until } : {}),
    ...(series.visits ? { end: 'visits' as const, visits: series.visits } : {}),
  }),
})

/** Only what is not as it was: an untouched home stays whatever it is by then. */
function whereAndWho(series: Series, day: SeriesDay, fields: EditFields): Partial<Edit> {
  const worker = wishOf(series, day)
  return {
    ...(fields.address !== homeOf(series, day) ? { address: fields.address } : {}),
    ...(fields.worker && fields.worker !== worker ? { worker: fields.worker } : {}),
    ...(!fields.worker && worker ? { is_any_worker: true } : {}),
  }
}

/** The edit for the API; nothing while something is missing. */
export function editOf(
  kind: Edit['kind'],
  day: SeriesDay | undefined,
  fields: EditFields,
  series: Series,
): Edit | undefined {
  const reason = fields.reason.trim() ? { reason: fields.reason.trim() } : {}
  switch (kind) {
    case 'skip_this':
    case 'retry':
      return day && { kind, day: day.planned, ...reason }
    case 'change_this':
      if (!day || !fields.date || !fields.clock) return undefined
      return {
        kind,
        day: day.planned,
        start: toIso(fields.date, fields.clock),
        ...(fields.address !== homeOf(series, day) ? { address: fields.address } : {}),
        ...reason,
      }
    case 'change_later': {
      if (!day || !fields.clock) return undefined
      const pattern = patternOf(fields.repeat, day.starts_at, true)
      // A number nobody has touched: the server knows how many of it are left from that day on.
      const isAsAgreed = fields.repeat.end === 'visits' && fields.repeat.visits === series.visits
      const end = isAsAgreed ? {} : endOf(fields.repeat)
      const isOpen = fields.repeat.end === 'open'
      return {
        kind,
        day: day.planned,
        start_min: minuteOf(fields.clock),
        holidays: fields.repeat.holidays,
        ...(pattern ? { pattern } : {}),
        ...end,
        ...(isOpen ? { is_open_ended: true } : {}),
        ...whereAndWho(series, day, fields),
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
  const edit = computed(() => editOf(kind, day, fields, series))
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
      const word = preview.data.needs_word && fields.word ? { word: fields.word } : {}
      await saveEdit(series, { ...edit.value, ...word, fee: preview.data.fee })
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
