import { computed, nextTick, reactive, ref, toRaw, watch } from 'vue'
import { getDotPath, safeParse, type GenericSchema, type InferOutput } from 'valibot'
import { ApiError, type FieldError } from './api/error'
import { newId } from './api/id'
import { t } from './words'

export interface FormOptions<Values extends object, Schema extends GenericSchema<Values>, Answer> {
  schema: Schema
  initial: Values
  /** Sends it. `key` stays the same while nobody knows whether the server got it. */
  submit: (values: InferOutput<Schema>, key: string) => Promise<Answer>
  done?: (answer: Answer) => unknown
  /** Where the server calls a field something else: its name → ours. */
  rename?: Readonly<Record<string, string>>
}

/**
 * Values, errors and sending of one form. Checks on the device first, with the same words under
 * the same fields as the server's own errors; what fits no field becomes `problem`.
 */
export function useForm<Values extends object, Schema extends GenericSchema<Values>, Answer>(
  options: FormOptions<Values, Schema, Answer>,
) {
  const values = reactive(structuredClone(options.initial)) as Values
  const errors = reactive<Record<string, string>>({})
  const problem = ref<ApiError>()
  const isBusy = ref(false)
  const wasSent = ref(false)
  let key = newId()

  watch(values, () => {
    key = newId()
    if (wasSent.value) showErrors(checkedErrors(options.schema, values))
  })

  const listed = computed(() =>
    Object.entries(errors).map(([field, message]) => ({ field, message })),
  )

  function showErrors(found: readonly FieldError[]): void {
    Object.keys(errors).forEach((field) => delete errors[field])
    for (const { field, message } of found) {
      const ours = options.rename?.[field] ?? field
      errors[ours] ??= message
    }
  }

  async function send(): Promise<Answer | undefined> {
    if (isBusy.value) return undefined
    wasSent.value = true
    problem.value = undefined
    const checked = safeParse(options.schema, toRaw(values))
    showErrors(checked.success ? [] : checkedErrors(options.schema, values))
    if (!checked.success) return void (await focusFirst(errors))
    isBusy.value = true
    try {
      const answer = await options.submit(checked.output, key)
      wasSent.value = false
      key = newId()
      await options.done?.(answer)
      return answer
    } catch (cause) {
      await take(cause)
      return undefined
    } finally {
      isBusy.value = false
    }
  }

  async function take(cause: unknown): Promise<void> {
    if (!(cause instanceof ApiError)) throw cause
    if (!cause.mayPass) key = newId()
    showErrors(cause.fields)
    if (cause.fields.length === 0) problem.value = cause
    else await focusFirst(errors)
  }

  return reactive({ values, errors, listed, problem, isBusy, send })
}

export function checkedErrors(schema: GenericSchema, values: unknown): FieldError[] {
  const checked = safeParse(schema, values)
  if (checked.success) return []
  return checked.issues.map((issue) => ({
    field: getDotPath(issue) ?? '',
    code: issue.type,
    message: issue.message || t('shared.error_field'),
  }))
}

/** The id of a field's control; the summary links to it and focus goes there. */
export const fieldId = (field: string): string => `field-${field.replace(/\W/g, '-')}`

async function focusFirst(errors: Readonly<Record<string, string>>): Promise<void> {
  await nextTick()
  const places = Object.keys(errors).map((field) => document.getElementById(fieldId(field)))
  const first = places
    .filter((place) => place !== null)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]
  const control = first?.matches('input, select, textarea, button')
    ? first
    : first?.querySelector<HTMLElement>('input, select, textarea, button')
  control?.focus()
}
