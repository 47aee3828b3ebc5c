import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { t } from '../../words'
import type { OrderDraft } from './contract'
import { loadTerms } from './orders'

type Seen = NonNullable<OrderDraft['terms']>
type Figures = Pick<Seen, 'free_hours' | 'fee_percent'>

/** What calling off costs, as a person reads it (LC-04); of a standing booking each visit alone. */
export function cancelRule(isSpecial: boolean, figures: Figures, isStanding = false): string {
  const once = ruleOfOne(isSpecial, figures)
  return isStanding ? `${once}${t('customer.cancel_rule_each')}` : once
}

function ruleOfOne(isSpecial: boolean, { free_hours: hours, fee_percent }: Figures): string {
  if (isSpecial) return t('customer.cancel_rule_special')
  if (fee_percent === 0) return t('customer.cancel_rule_free')
  if (hours === 0) return t('customer.cancel_rule_at_once', { percent: fee_percent })
  return t('customer.cancel_rule', { hours, percent: fee_percent })
}

/** The rule that holds at that store now, with the very words that are shown and agreed to. */
export function useCancelRule(
  store: MaybeRefOrGetter<string | undefined>,
  isSpecial: MaybeRefOrGetter<boolean | undefined>,
  isStanding: MaybeRefOrGetter<boolean> = false,
) {
  const query = useQuery({
    queryKey: ['order-terms', store, isSpecial],
    queryFn: () => loadTerms(toValue(store)!, toValue(isSpecial)),
    enabled: () => toValue(store) !== undefined && toValue(isSpecial) !== undefined,
  })
  const seen = computed((): Seen | undefined => {
    const [figures, special] = [query.data.value, toValue(isSpecial)]
    if (!figures || special === undefined) return undefined
    const { free_hours, fee_percent } = figures
    const words = cancelRule(special, figures, toValue(isStanding))
    return { free_hours, fee_percent, words }
  })
  return { seen, refetch: query.refetch }
}
