import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { showToast } from '@kit/toast'
import { t } from '../words'
import type { useIntake } from './use-intake'

const places = { caller: 'intake-phone', service: 'intake-service', slot: 'slot-strip' } as const

/**
 * Saves what is whole. Else it says what is still missing and goes there: a key that does nothing
 * would leave one guessing. What was said is gone as soon as it is no longer true.
 */
export function useIntakeSave(
  { missing, save }: ReturnType<typeof useIntake>,
  focusOn: (id: string) => Promise<void>,
) {
  const router = useRouter()
  let takeBack = (): void => undefined
  watch(missing, () => takeBack())

  function askOn(what: NonNullable<typeof missing.value>): void {
    takeBack()
    takeBack = showToast(t(`console.intake_missing_${what}`), { tone: 'danger' })
    if (what !== 'address') void focusOn(places[what])
  }
  const openOrder = (id: string) => router.push({ name: 'order', params: { id } })
  const place = () =>
    save((order) => {
      const said = order.isSeries
        ? t('console.series_saved')
        : t('console.order_saved', { number: order.number })
      showToast(said, { tone: 'ok' })
      return openOrder(order.id)
    })

  return {
    openOrder,
    save: (): void => {
      if (missing.value) askOn(missing.value)
      else void place()
    },
  }
}
