import { computed, reactive, ref, watch } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { showToast } from '@kit/toast'
import { ApiError } from '@shared/api/error'
import { useShortcuts } from '../../desk/keys'
import { answerByKey, answersOf, missing, nextOpen } from './answering'
import { finishCall, loadCall, type Answer, type Outcome, type OutcomeForm } from './calls'
import { t } from './words'

const letters = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'y', 'n'] as const
const oneWord: readonly Outcome[] = ['confirmed', 'wants_change']

/** One call: its questions, what was answered, and its end, all of it by single keys. */
// eslint-disable-next-line max-lines-per-function -- a call's state and its keys are one thing
export function useCall(id: () => string, done: (complaint: string | undefined) => unknown) {
  const query = reactive(
    useQuery({
      queryKey: computed(() => ['care-call', id()]),
      queryFn: () => loadCall(id()),
      staleTime: 0,
    }),
  )
  const given = ref<Record<string, Answer>>({})
  const words = ref<Record<string, string>>({})
  const note = ref('')
  const at = ref(0)
  const isBusy = ref(false)
  const isPuttingOff = ref(false)
  const problem = ref('')
  const questions = computed(() => query.data?.asking?.script.questions ?? [])
  const isCare = computed(() => query.data?.asking !== undefined)
  const open = computed(() => missing(questions.value, given.value))

  watch(id, () => {
    ;[given.value, words.value, note.value, at.value, problem.value] = [{}, {}, '', 0, '']
    isPuttingOff.value = false
  })

  function answer(place: number, one: Answer): void {
    given.value = { ...given.value, [one.question]: one }
    at.value = nextOpen(questions.value, given.value, place) ?? questions.value.length - 1
  }
  function press(key: string): void {
    const question = questions.value[at.value]
    const one = question && answerByKey(question, key)
    if (one) answer(at.value, one)
  }
  const step = (by: number) => {
    at.value = Math.min(Math.max(0, at.value + by), Math.max(0, questions.value.length - 1))
  }

  async function finish(outcome: Outcome, more: Partial<OutcomeForm> = {}): Promise<void> {
    const file = query.data
    if (!file || isBusy.value) return
    problem.value = ''
    if (outcome === 'answered' && open.value.length > 0) {
      problem.value = t('console.care_missing', { count: open.value.length })
      at.value = questions.value.indexOf(open.value[0]!)
      return
    }
    isBusy.value = true
    try {
      const said = note.value.trim()
      const answers = answersOf(questions.value, given.value, words.value)
      const sent = await finishCall(file, {
        outcome,
        ...(outcome === 'answered' ? { answers } : {}),
        ...(said ? { note: said } : {}),
        ...more,
      })
      isPuttingOff.value = false
      showToast(
        sent.complaint_number
          ? t('console.care_case_opened', { number: sent.complaint_number })
          : t('console.care_noted', { outcome: t(`care.outcome_${outcome}`) }),
        { tone: sent.complaint_number ? 'danger' : 'ok' },
      )
      await done(sent.complaint)
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      problem.value = cause.fields[0]?.message ?? cause.message
    } finally {
      isBusy.value = false
    }
  }

  const outcomes = computed<{ outcome: Outcome; key: string }[]>(() =>
    isCare.value
      ? [
          { outcome: 'answered', key: 's' },
          { outcome: 'no_answer', key: 'x' },
          { outcome: 'call_later', key: 'l' },
          { outcome: 'wrong_number', key: 'w' },
          { outcome: 'opted_out', key: 'o' },
        ]
      : [
          ...oneWord.map((outcome, place) => ({ outcome, key: ['s', 'h'][place]! })),
          { outcome: 'no_answer' as const, key: 'x' },
          { outcome: 'call_later' as const, key: 'l' },
          { outcome: 'wrong_number' as const, key: 'w' },
        ],
  )
  function choose(outcome: Outcome): void {
    if (outcome === 'call_later') isPuttingOff.value = true
    else void finish(outcome)
  }
  const isOn = () => query.data !== undefined && !isPuttingOff.value && !isBusy.value

  useShortcuts([
    ...letters.map((keys) => ({
      keys,
      title: () => t('console.care_keys_answer'),
      run: () => press(keys),
      isOn: () => isOn() && isCare.value,
    })),
    ...['s', 'x', 'l', 'w', 'o', 'h'].map((keys) => ({
      keys,
      title: () => {
        const found = outcomes.value.find((one) => one.key === keys)
        return found ? t(`care.outcome_${found.outcome}`) : ''
      },
      run: () => {
        const found = outcomes.value.find((one) => one.key === keys)
        if (found) choose(found.outcome)
      },
      isOn: () => isOn() && outcomes.value.some((one) => one.key === keys),
    })),
    { keys: 'arrowdown', title: () => t('console.care_keys_next'), run: () => step(1), isOn },
    { keys: 'arrowup', title: () => t('console.care_keys_back'), run: () => step(-1), isOn },
    {
      keys: 'ctrl+enter',
      title: () => t('care.outcome_answered'),
      run: () => finish(isCare.value ? 'answered' : 'confirmed'),
      isOn,
    },
  ])
  return reactive({
    query,
    questions,
    isCare,
    given,
    words,
    note,
    at,
    open,
    isBusy,
    isPuttingOff,
    problem,
    outcomes,
    answer,
    choose,
    finish,
  })
}
