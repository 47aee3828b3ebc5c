import { useRouter } from 'vue-router'
import { isMobile } from '@shared/phone'
import { queries } from '@shared/queries'
import { matches } from '@shared/pinyin'
import { spanLabel } from '@shared/date'
import { useCommandSource, type Command } from '../desk/commands'
import { useRights } from '../desk/rights'
import { findByPhone } from '../features/customers/calls'
import { listOrders } from '../features/orders/calls'
import { listWorkers } from '../features/workforce/calls'
import { t } from '../words'

const mostOfAKind = 5
const leastOfANumber = 4
/** The whole list is small beside what a day's board loads; it is asked for once a minute. */
const workersFreshMs = 60_000

/** «0492», «XH01-261124-3408000492». */
export const isOrderNumber = (typed: string): boolean =>
  /^[a-z0-9]+(-[0-9]+)*$/i.test(typed) && /[0-9]{4}$/.test(typed)

/**
 * People and orders for the command menu: an order by its number or the end of it, a customer by
 * the whole telephone number, a worker by name, pinyin initials, number or the end of a number.
 */
export function useFind(): void {
  const router = useRouter()
  const { may } = useRights()
  const go = (name: string, id: string) => () => router.push({ name, params: { id } })

  async function orders(typed: string): Promise<Command[]> {
    if (typed.length < leastOfANumber || !isOrderNumber(typed) || !may('orders.read')) return []
    const { items } = await listOrders({ number_tail: typed, limit: mostOfAKind })
    return items.map(({ id, number, person, visit }) => ({
      id: `order-${id}`,
      group: t('console.nav_orders'),
      title: `${number} ${person?.name ?? ''}`.trim(),
      ...(visit && { note: spanLabel(visit.starts_at, visit.ends_at) }),
      icon: 'order',
      run: go('order', id),
    }))
  }

  async function customers(typed: string): Promise<Command[]> {
    const phone = typed.replaceAll(' ', '')
    if (!isMobile(phone) || !may('customers.read')) return []
    const { items } = await findByPhone(phone)
    return items.map(({ id, name, phone: masked }) => ({
      id: `customer-${id}`,
      group: t('console.nav_customers'),
      title: `${name || t('console.no_name')} ${masked}`,
      icon: 'person',
      run: go('customer', id),
    }))
  }

  async function workers(typed: string): Promise<Command[]> {
    if (typed === '' || !may('workforce.read')) return []
    const { items } = await queries.fetchQuery({
      queryKey: ['workers', 'find'],
      queryFn: () => listWorkers(undefined, undefined),
      staleTime: workersFreshMs,
    })
    return items
      .filter(
        ({ name, number, phone }) => matches(`${name} ${number}`, typed) || phone.endsWith(typed),
      )
      .slice(0, mostOfAKind)
      .map(({ id, name, number }) => ({
        id: `worker-${id}`,
        group: t('console.nav_workers'),
        title: `${name} ${number}`,
        icon: 'people',
        run: go('worker', id),
      }))
  }

  for (const source of [orders, customers, workers])
    useCommandSource((typed) => (typed.trim() === '' ? [] : source(typed.trim())))
}
