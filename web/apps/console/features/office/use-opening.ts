import { computed, reactive, ref, watch } from 'vue'
import { showToast } from '@kit/toast'
import { toIso } from '@shared/date'
import { useGuarded } from '@shared/guarded'
import {
  removeOpeningHours,
  saveOpeningHours,
  tryOpeningHours,
  type HoursTrial,
  type Opening,
  type OpeningHours,
} from './calls'
import { fridayAfter } from './hours'
import { t } from './words'

const copyOf = (opening: Opening): Opening => ({
  ...opening,
  week: [...opening.week],
  days: opening.days.map((one) => ({ ...one })),
})

/** Opening hours being changed: what is typed, what other hours would do, and the saving. */
export function useOpening(props: { store: string; hours: OpeningHours }) {
  const { problem, isBusy, guarded } = useGuarded()
  const typed = reactive(copyOf(props.hours.opening))
  const sample = reactive({ day: fridayAfter(Date.now()), clock: '17:30', minutes: '240' })
  const sampleFault = ref<string>()
  const trial = ref<HoursTrial>()
  const isOwn = computed(() => props.hours.version > 0)
  // What was tried is no longer what would be saved.
  watch(typed, () => (trial.value = undefined))

  const errorOf = (field: string): string | undefined =>
    problem.value?.fields.find((one) => one.field === field)?.message
  const addDay = () => void typed.days.push({ day: '', hours: '' })
  const dropDay = (index: number) => {
    typed.days.splice(index, 1)
    problem.value = undefined
  }

  async function tryOut(): Promise<void> {
    const minutes = Number(sample.minutes)
    const isWhole = Number.isInteger(minutes) && minutes >= 1 && minutes <= 60_000
    sampleFault.value = isWhole && sample.day ? undefined : t('console.hours_sample_wrong')
    if (sampleFault.value) return
    await guarded(async () => {
      const start = toIso(sample.day, sample.clock)
      trial.value = await tryOpeningHours(props.store, typed, { start, open_min: minutes })
    })
  }
  const save = () =>
    guarded(async () => {
      const saved = await saveOpeningHours(props.store, typed, props.hours.version)
      Object.assign(typed, copyOf(saved.opening))
      showToast(t('console.saved'), { tone: 'ok' })
    })
  const goBack = () =>
    guarded(async () => {
      await removeOpeningHours(props.store, props.hours.version)
      showToast(t('console.saved'), { tone: 'ok' })
    })

  return {
    ...{ typed, sample, sampleFault, trial, isOwn, isBusy, problem },
    ...{ errorOf, addDay, dropDay, tryOut, save, goBack },
  }
}
