import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'
import { clockOf, dayLabel } from '@shared/date'
import { t } from '../../words'

type BillLine = AnswerOf<'GET /bills/{id}'>['lines'][number]

/** What the order costs by now, what is paid, what is due (LC-01). */
export const useBill = (order: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['orders', order, 'bill'],
    queryFn: () => call('GET /bills/{id}', { id: toValue(order) }),
  })

/** What a line is for, and since when: two may bear the same name. «改单补差价 · 今天 周二 10:20» */
export const lineNote = (
  line: Pick<BillLine, 'kind' | 'charged_at'>,
  now: number = Date.now(),
): string =>
  t('customer.bill_line', {
    what: t(`customer.bill_kind_${line.kind}`),
    at: `${dayLabel(line.charged_at, now)} ${clockOf(line.charged_at)}`,
  })
