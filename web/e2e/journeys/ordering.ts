import type { Caller } from './caller'

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
