import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type Goods = AnswerOf<'GET /goods-sales/{id}'>

/** What they bought, newest first, with what giving it back brings now (AS-03, BE-01). */
export const useGoods = () =>
  useQuery({ queryKey: ['goods'], queryFn: () => call('GET /me/goods-sales', {}) })
