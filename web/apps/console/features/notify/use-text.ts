import { computed, nextTick, onScopeDispose, reactive, ref, watch } from 'vue'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import * as v from 'valibot'
import { showToast } from '@kit/toast'
import { filled } from '@shared/checks'
import { fieldId, useForm } from '@shared/form'
import {
  isSame,
  parts,
  publishText,
  textsKey,
  tryText,
  type TextFile,
  type Wordings,
} from './texts'
import { t } from './words'

const typingMs = 300
type Lang = 'zh' | 'en'
type Part = (typeof parts)[number]

const copy = ({ zh, en }: Wordings): Wordings => ({ zh: { ...zh }, en: { ...en } })
const wording = () => v.object({ subject: v.string(), text: filled(), call: v.string() })

/** The draft of one message's words: what would come of it while it is typed, and its publishing. */
export function useText(file: () => TextFile, mayPublish: () => boolean) {
  const form = useForm({
    schema: v.object({ texts: v.object({ zh: wording(), en: wording() }), why: filled() }),
    initial: { texts: copy(file().texts), why: '' },
    // The house's words, word for word, are the house's: they follow it when it is renewed.
    submit: ({ texts, why }) =>
      publishText(file(), isSame(texts, file().house) ? { why } : { texts, why }),
    done: ({ version }) => {
      form.values.why = ''
      showToast(t('console.care_text_published', { version }), { tone: 'ok' })
    },
  })

  const draft = ref(copy(file().texts))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => form.values.texts,
    (texts) => {
      clearTimeout(timer)
      timer = setTimeout(() => (draft.value = copy(texts)), typingMs)
    },
    { deep: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  const trial = reactive(
    useQuery({
      queryKey: computed(() => [...textsKey, file().name, 'trial', draft.value]),
      queryFn: () => tryText(file().name, draft.value),
      enabled: () => mayPublish() && !!draft.value.zh.text && !!draft.value.en.text,
      placeholderData: keepPreviousData,
    }),
  )

  /** What the server would refuse, under its field, before anything is sent. */
  const faults = computed(() =>
    Object.fromEntries(
      (trial.data?.faults ?? []).map(({ field, text }) => [
        field.slice(1).replaceAll('/', '.'),
        text,
      ]),
    ),
  )
  const errorOf = (field: string): string | undefined => form.errors[field] ?? faults.value[field]

  /** Into the form; what is in force does not change by it. */
  const take = (texts: Wordings): void => void (form.values.texts = copy(texts))

  const last = ref<{ lang: Lang; part: Part }>({ lang: 'zh', part: 'text' })
  /** At the place where somebody was typing last. */
  async function insert(slot: string): Promise<void> {
    const { lang, part } = last.value
    const control = () => {
      const at = document.getElementById(fieldId(`texts.${lang}.${part}`))
      return at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement ? at : undefined
    }
    const text = form.values.texts[lang][part]
    const from = control()?.selectionStart ?? text.length
    const until = control()?.selectionEnd ?? text.length
    form.values.texts[lang][part] = `${text.slice(0, from)}{${slot}}${text.slice(until)}`
    await nextTick()
    control()?.focus()
    control()?.setSelectionRange(from + slot.length + 2, from + slot.length + 2)
  }

  return reactive({ form, trial, errorOf, take, last, insert })
}
