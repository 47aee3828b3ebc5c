import type { Caller } from './caller'
import { within } from './server'

export interface Placed {
  id: string
  number: string
  price: number
  store: string
  item: string
  customer: string
  address: string
  version: number
  quantity: number
  visits: { id: string; starts_at: string; state: string; version: number }[]
}
export interface Slots {
  store: string
  days: { day: string; starts: { start: string; is_available: boolean }[] }[]
}
interface Found {
  customer: { id: string }
}
interface Address {
  id: string
  latitude: number
  longitude: number
}

export const freeStarts = ({ days }: Slots): string[] =>
  days.flatMap(({ starts }) => starts.filter((one) => one.is_available).map((one) => one.start))

/** An order of daily cleaning by telephone, by the API alone: what a journey needs beside its screens. */
export async function orderFor(
  desk: Caller,
  phone: string,
  place = 8,
  more: Record<string, string> = {},
): Promise<Placed> {
  const { customer } = await desk.get<Found>(`/callers?phone=${phone}`)
  const { items: homes } = await desk.get<{ items: Address[] }>(
    `/customers/${customer.id}/addresses`,
  )
  const { items } = await desk.get<{ items: { id: string; code: string }[] }>('/items')
  const [home, item] = [homes[0]!, items.find((one) => one.code === 'daily_cleaning')!]
  const ask = `item=${item.id}&quantity=2&address=${home.id}&days=7`
  const slots = await desk.get<Slots>(`/slots?${ask}`)
  const start = freeStarts(slots)[place]!
  const quote = await desk.post<{ id: string }>('/quotes', {
    store: slots.store,
    item: item.id,
    quantity: 2,
    options: [],
    start,
    latitude: home.latitude,
    longitude: home.longitude,
    customer: customer.id,
  })
  return desk.post<Placed>('/orders', {
    customer: customer.id,
    address: home.id,
    quote: quote.id,
    start,
    channel: 'phone',
    allows_same_day: true,
    ...more,
  })
}

/** Others order the same start until nobody is left for it; gives what they ordered. */
export async function takeAll(
  desk: Caller,
  phones: readonly string[],
  start: string,
): Promise<Placed[]> {
  const placed: Placed[] = []
  for (let turn = 0; turn < 40; turn++) {
    const place = await placeOf(desk, phones[0]!, start)
    if (place < 0) return placed
    const order = await orderFor(desk, phones[turn % phones.length]!, place).catch(() => undefined)
    if (order) placed.push(order)
  }
  throw new Error(`${start} is still to be had`)
}

/** Which of the free starts it is; below 0 where it is none of them. */
async function placeOf(desk: Caller, phone: string, start: string): Promise<number> {
  return within(5_000, 'slots', async () => {
    const { items } = await desk.get<{ items: { id: string; code: string }[] }>('/items')
    const item = items.find((one) => one.code === 'daily_cleaning')!
    const { customer } = await desk.get<Found>(`/callers?phone=${phone}`)
    const homes = await desk.get<{ items: Address[] }>(`/customers/${customer.id}/addresses`)
    const ask = `item=${item.id}&quantity=2&address=${homes.items[0]!.id}&days=7`
    const slots = await desk.get<Slots>(`/slots?${ask}`)
    return freeStarts(slots).findIndex((one) => Date.parse(one) === Date.parse(start))
  })
}
