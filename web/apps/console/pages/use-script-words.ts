import { computed } from 'vue'
import { clockOf, dayLabel } from '@shared/date'
import { useChosenStore } from '../desk/stores'
import { counted, useService } from '../features/catalog/options'
import { useItems } from '../features/catalog/use-items'
import { cancelWords, useTerms } from '../features/orders/use-terms'
import { usePrice } from '../features/pricing/use-price'
import { t } from '../words'
import type { useIntake } from './use-intake'

/** What is known of the wish so far, its price, and the words of the read-back once it is whole. */
export function useScriptWords({ wish, hold, hasUsual, address }: ReturnType<typeof useIntake>) {
  const { unitOf, nameOf } = useItems()
  const { store } = useChosenStore()
  const price = computed(() =>
    wish.item && wish.quantity > 0 && store.value
      ? {
          store: hold.value?.store ?? store.value.id,
          item: wish.item,
          quantity: wish.quantity,
          ...(wish.options.length > 0
            ? { options: counted(wish.options).map(({ code, count }) => `${code}:${count}`) }
            : {}),
          ...(hold.value ? { start: hold.value.start } : {}),
          ...(address.value
            ? { latitude: address.value.latitude, longitude: address.value.longitude }
            : {}),
        }
      : undefined,
  )
  const total = usePrice(() => price.value)
  const service = useService(() => wish.item)
  const isSpecial = () => service.value?.cancellation === 'special'
  const terms = useTerms(() => hold.value?.store ?? store.value?.id, isSpecial)
  const words = computed(() =>
    hold.value && total.data.value
      ? {
          day: dayLabel(hold.value.start),
          time: clockOf(hold.value.start),
          item: `${nameOf(wish.item)} ${wish.quantity} ${unitOf(wish.item)}`,
          worker: hasUsual.value ? t('console.read_usual') : t('console.read_worker'),
          price: String(total.data.value.total / 100),
          free_hours: String(terms.data.value?.free_hours ?? ''),
          cancel_rule: cancelWords(isSpecial(), terms.data.value),
        }
      : undefined,
  )
  const known = computed(() => [
    ...(wish.item ? ['item'] : []),
    ...(wish.quantity > 0 && wish.item ? ['quantity'] : []),
    ...(hold.value ? ['time'] : []),
    ...(address.value ? ['address'] : []),
    ...(address.value?.home ? ['home'] : []),
    ...(wish.note.trim() ? ['needs'] : []),
  ])
  return { price, words, known }
}
