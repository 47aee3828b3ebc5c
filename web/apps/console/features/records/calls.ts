import { apiBase, call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'

export type MadeList = AnswerOf<'GET /orders/{id}/records'>
export type Made = MadeList['items'][number]

export const recordsKey = (order: string) => ['records', order] as const
export const listRecords = (id: string) => call('GET /orders/{id}/records', { id })

/** Makes it and gives the file; the server notes who took it, and why (LC-12). */
export const makeRecord = async (id: string, reason: string, key: string): Promise<Blob> =>
  (await call(
    'POST /orders/{id}/records',
    { id },
    { reason },
    { key, stale: recordsKey(id), isFile: true },
  )) as unknown as Blob

export const volumeUrl = (order: string, record: string, volume: number): string =>
  `${apiBase}/orders/${order}/records/${record}/volumes/${volume}`
