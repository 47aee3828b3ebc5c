import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'

/** What the order costs by now, what is paid, what is due (LC-01). */
export const useBill = (order: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['orders', order, 'bill'],
    queryFn: () => call('GET /bills/{id}', { id: toValue(order) }),
  })
