import { formatMoney } from '@shared/money'
import { t } from '../../words'

/** What an option adds to the wish as it stands, reckoned by the server (LC-01). */
export interface ExtraPrice {
  code: string
  basis: 'each' | 'per_unit'
  unit_price: number
  amount: number
}

/**
 * What stands beside an option before it is ticked. Where its price hangs on the quantity, or the
 * total grows by another amount than the list says, both are told.
 */
export function extraNote(
  extras: readonly ExtraPrice[] | undefined,
  option: { code: string; most: number },
  unit: string,
): string {
  if (!extras) return ''
  const extra = extras.find(({ code }) => code === option.code)
  if (!extra) return t('customer.extra_not_here')
  const listed = formatMoney(extra.unit_price)
  const amount = formatMoney(extra.amount)
  if (extra.basis === 'per_unit') return t('customer.extra_per_unit', { amount, listed, unit })
  if (extra.amount === 0) return t('customer.extra_free')
  if (extra.amount !== extra.unit_price && extra.unit_price > 0)
    return t(option.most > 1 ? 'customer.extra_each_now' : 'customer.extra_now', { amount, listed })
  return t(option.most > 1 ? 'customer.extra_each' : 'customer.extra_adds', { amount })
}
