import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Goods = AnswerOf<'GET /goods-sales/{id}'>
export type SellForm = BodyOf<'POST /goods-sales'>
export type EndingForm = BodyOf<'POST /goods-sales/{id}/exchange'>

export const goodsKinds = [
  'goods',
  'self_pickup',
  'custom_goods',
  'clearance',
] as const satisfies readonly SellForm['kind'][]
export const sales = ['shop', 'online'] as const satisfies readonly SellForm['sale'][]
export const conditions = ['good', 'used'] as const satisfies readonly EndingForm['condition'][]

const stale = [['goods'], ['bill'], ['approvals']]
const moved = (key: string) => ({ key, stale })

/** Newest first. */
export const listGoods = (cursor: string) => call('GET /goods-sales', cursor ? { cursor } : {})
export const loadGoods = (id: string) => call('GET /goods-sales/{id}', { id })
export const sellGoods = (form: SellForm, key: string) =>
  call('POST /goods-sales', {}, form, moved(key))
export const handOver = (id: string, key: string) =>
  call('POST /goods-sales/{id}/hand-over', { id }, undefined, moved(key))
/** What giving it back brings, as the office states fault, condition and cost. */
export const quoteReturn = (
  id: string,
  stated: Pick<EndingForm, 'fault' | 'condition' | 'spent' | 'is_beyond_repair'>,
) => call('GET /goods-sales/{id}/quote', { id, ...stated })
export const returnGoods = (id: string, form: EndingForm, fee: number, key: string) =>
  call('POST /goods-sales/{id}/return', { id }, { ...form, fee }, moved(key))
export const exchangeGoods = (id: string, form: EndingForm, key: string) =>
  call('POST /goods-sales/{id}/exchange', { id }, form, moved(key))

export const goodsTone = {
  placed: 'accent',
  delivered: 'ok',
  asked: 'warn',
  called_off: 'plain',
  returned: 'plain',
} as const satisfies Record<Goods['state'], string>

export const mayGiveBack = ({ state }: Pick<Goods, 'state'>): boolean =>
  state === 'placed' || state === 'delivered'
