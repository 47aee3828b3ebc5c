import { computed, type Ref } from 'vue'
import { shrinkPhoto } from '@kit/photo'
import { showToast } from '@kit/toast'
import { t } from '../../words'
import type { Step } from './contract'
import { report, sendPhoto } from './deeds'
import { missingPhoto, missingSteps, type ShownVisit } from './fold'
import { stampOf } from './stamp'

/** The checklist by rooms, and what a tap or a picture does (W5, VS-05). */
export function useSteps(id: string, shown: Ref<ShownVisit>) {
  const groups = computed(() => {
    const { groups, steps } = shown.value.visit.standard
    const all = groups.map(({ code, name }) => ({
      code,
      name,
      steps: steps.filter((step) => step.group === code),
    }))
    return all.filter((group) => group.steps.length > 0)
  })
  const done = computed(() => shown.value.visit.standard.steps.filter((one) => one.done_at).length)
  const total = computed(() => shown.value.visit.standard.steps.length)
  const missing = computed(() => missingSteps(shown.value.visit))

  const mark = (step: Step, isDone: boolean) =>
    report(id, isDone ? 'step_done' : 'step_undone', titleOf(step), { step: step.code })

  /** The picture goes first: a step is told as done only when its pictures are on the way. */
  async function photograph(step: Step, files: readonly File[]): Promise<void> {
    for (const file of files) {
      const wanted = missingPhoto(shown.value.visit, step)
      const purpose = wanted ?? (step.photo === 'none' ? 'step' : 'after')
      try {
        const photo = await shrinkPhoto(file, stampOf(shown.value.visit))
        await sendPhoto(id, photo, purpose, titleOf(step), step.code)
      } catch {
        showToast(t('worker.photo_wrong'), { tone: 'danger' })
      }
    }
    const isWhole = missingPhoto(shown.value.visit, step) === undefined
    if (step.photo !== 'none' && isWhole && !step.done_at) await mark(step, true)
  }

  return { groups, done, total, missing, mark, photograph }
}

const titleOf = (step: Step): string => t('worker.deed_step', { step: step.text })
