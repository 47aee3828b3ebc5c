import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import { distanceM } from '@shared/position'
import { formatMoney } from '@shared/money'
import { lineLabel } from '@shared/price-line'
import type { Price, QuoteDraft, StoreLine } from './contract'

const lastingMs = 5 * 60_000

export const useStores = () =>
  useQuery({
    queryKey: ['stores'],
    queryFn: () => call('GET /stores', {}),
    staleTime: lastingMs,
  })

export type PriceWish = Omit<QuoteDraft, 'start'> & { start?: string | undefined }

/** The price as far as it is known yet; old lines stay while a new one is reckoned. */
export const usePrice = (wish: MaybeRefOrGetter<PriceWish | undefined>) =>
  useQuery({
    queryKey: ['price', wish],
    queryFn: () => {
      const { options, ...rest } = toValue(wish)!
      const codes = options.map(({ code, count }) => `${code}:${count}`)
      return call('GET /price', { ...rest, ...(codes.length > 0 ? { options: codes } : {}) })
    },
    enabled: () => toValue(wish) !== undefined,
    placeholderData: (before: Price | undefined) => before,
  })

/** A fixed offer, good for some minutes: what is ordered costs exactly this (PY-02). */
export const issueQuote = (draft: QuoteDraft, key: string) =>
  call('POST /quotes', {}, draft, { key })

/** The open shop nearest to a place; of its city first. */
export function nearestStore(
  stores: readonly StoreLine[],
  place: { latitude: number; longitude: number } | undefined,
): StoreLine | undefined {
  const open = stores.filter((store) => store.is_open)
  if (!place) return open[0]
  return [...open].sort((a, b) => distanceM(a, place) - distanceM(b, place))[0]
}

/** What may stand struck through, and where it comes from: the server's word, or nothing (LC-02). */
export const wasPrice = (price: Price | undefined) =>
  price?.compared && { total: formatMoney(price.compared.total), why: price.compared.why }

export const priceLines = (lines: Price['lines']) =>
  lines.map((line) => ({
    label: lineLabel(line),
    amount: formatMoney(line.amount),
    ...(line.why ? { note: line.why } : {}),
  }))
