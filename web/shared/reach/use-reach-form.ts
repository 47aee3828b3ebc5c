import { computed, reactive, ref, watch } from 'vue'
import { showToast } from '@kit/toast'
import { ApiError } from '../api/error'
import { t } from '../words'
import {
  channelsOf,
  clockFrom,
  isSetUp,
  minuteOf,
  pickOf,
  type Kind,
  type Pick,
  type Reach,
  type ReachForm,
} from './reach'

/** The values of one person's wishes about messages, filled anew whenever the server's change. */
export function useReachForm(reach: () => Reach, save: (form: ReachForm) => Promise<unknown>) {
  const picks = reactive<Record<string, Pick>>({})
  const hours = reactive({ from: '', to: '', most: '' })
  const problem = ref('')
  const isBusy = ref(false)
  const shown = (kind: Kind) => pickOf(kind, (channel) => isSetUp(reach(), channel))
  // The same answer read anew must not wipe what is being chosen.
  const known = computed(() => JSON.stringify(reach()))
  watch(
    known,
    () => {
      const { kinds, quiet, most_a_day } = reach()
      for (const kind of kinds) picks[kind.kind] = shown(kind)
      hours.from = clockFrom(quiet.from_min)
      hours.to = clockFrom(quiet.to_min)
      hours.most = String(most_a_day)
    },
    { immediate: true },
  )

  /** Only what was changed is their own word; the rest goes on following the company's. */
  const form = computed<ReachForm | undefined>(() => {
    const [from, to] = [minuteOf(hours.from), minuteOf(hours.to)]
    const most = /^\d{1,2}$/.test(hours.most.trim()) ? Number(hours.most) : undefined
    if (from === undefined || to === undefined || most === undefined || most > 50) return undefined
    const known = reach()
    const isQuietSame = from === known.quiet.from_min && to === known.quiet.to_min
    const choices = known.kinds.flatMap((kind) => {
      const pick = picks[kind.kind]!
      const before = shown(kind)
      const isSame = pick.first === before.first && pick.then === before.then
      if (isSame) return kind.is_own ? [{ kind: kind.kind, channels: kind.channels }] : []
      return [{ kind: kind.kind, channels: channelsOf(pick) }]
    })
    return {
      choices,
      ...(known.is_own_quiet || !isQuietSame ? { quiet: { from_min: from, to_min: to } } : {}),
      ...(known.is_own_most || most !== known.most_a_day ? { most_a_day: most } : {}),
    }
  })

  async function send(wishes: ReachForm | undefined): Promise<void> {
    problem.value = wishes ? '' : t('shared.reach_hours_wrong')
    if (!wishes || isBusy.value) return
    isBusy.value = true
    try {
      await save(wishes)
      showToast(t('shared.reach_saved'), { tone: 'ok' })
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      problem.value = cause.fields[0]?.message ?? cause.message
    } finally {
      isBusy.value = false
    }
  }
  /** Back to what the company says about everything. */
  const reset = () => send({ choices: [] })
  return reactive({ picks, hours, problem, isBusy, save: () => send(form.value), reset })
}
