import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type PublicCompany = AnswerOf<'GET /public-company'>
export type PublicNotice = PublicCompany['notices'][number]
export type PriceList = AnswerOf<'GET /price-list'>

/** LH-03: who the company is and where to complain; read anew on every visit, so it is current. */
export const useCompany = () =>
  useQuery({ queryKey: ['company'], queryFn: () => call('GET /public-company', {}) })

export const usePriceList = (store: MaybeRefOrGetter<string | undefined>) =>
  useQuery({
    queryKey: ['price-list', store],
    queryFn: () => call('GET /price-list', { store: toValue(store) ?? '' }),
    enabled: () => Boolean(toValue(store)),
  })
