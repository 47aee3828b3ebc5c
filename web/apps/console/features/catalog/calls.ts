import { call } from '@shared/api/call'
import type { BodyOf } from '@shared/api/route-types'
import type { Item, ItemDraft } from './types'

export const listItems = (isAll: boolean) => call('GET /items', isAll ? { all: true } : {})
export const loadItem = (id: string) => call('GET /items/{id}', { id })
export const saveItem = (seen: Item, draft: ItemDraft) =>
  call('PUT /items/{id}', { id: seen.id }, draft as BodyOf<'PUT /items/{id}'>, {
    seen: `"${seen.version}"`,
    stale: [['items'], ['item', seen.id]],
  })
export const listStandards = () => call('GET /standards', {})
export const loadStandard = (id: string) => call('GET /standards/{id}', { id })
