import type { RouteLocationRaw } from 'vue-router'
import type { IconName } from '@kit/icons'
import { groups, type Entry, type EntryKind, type Group } from './types'
import { alone, stateWord, type Room } from './words'

/** Where a kind's words are: its room and how they begin. */
const places: Partial<Record<EntryKind, readonly [Room, string]>> = {
  order: ['orders', 'stage_'],
  visit: ['orders', 'visit_state_'],
  inquiry: ['intake', 'inquiry_state_'],
  callback: ['intake', 'callback_state_'],
  call: ['calls', 'call_state_'],
  chat: ['chat', 'state_'],
  message: ['notify', 'message_state_'],
  complaint: ['complaints', 'state_'],
  after_sales: ['aftersales', 'state_'],
  payment: ['ledger', 'method_'],
  refund: ['ledger', 'method_'],
  follow_up: ['notify', 'follow_up_state_'],
  series: ['household', 'entry_state_'],
  repair: ['aftersales', 'repair_'],
  goods: ['aftersales', 'goods_'],
  incident: ['safety', 'state_'],
  letter: ['household', 'entry_state_'],
  care_visit: ['household', 'entry_state_'],
  birthday: ['household', 'entry_state_'],
}

export const icons: Record<EntryKind, IconName> = {
  order: 'order',
  visit: 'home',
  inquiry: 'message',
  callback: 'phone',
  call: 'phone',
  chat: 'message',
  message: 'bell',
  complaint: 'warning',
  after_sales: 'sync',
  payment: 'wallet',
  refund: 'wallet',
  rating: 'star',
  follow_up: 'phone',
  series: 'calendar',
  repair: 'settings',
  goods: 'boxes',
  incident: 'danger',
  letter: 'message',
  care_visit: 'home',
  birthday: 'gift',
}

/** How it stands, in its room's words; nothing of another store's. */
export function stateOf({ kind, state }: Pick<Entry, 'kind' | 'state'>): string {
  const place = places[kind]
  return place && state ? alone(stateWord(place[0], place[1] + state)) : ''
}

/** What a message is about, in words: its template's name, or the subject of its mail. */
export const subjectOf = ({ number }: Pick<Entry, 'number'>): string =>
  stateWord('notify', `text_name_${number}`) || stateWord('notify', `${number}_subject`)

/** The file it opens; nothing for what has no page, or belongs to another store. */
export function linkOf({ kind, id, about, is_bare: isBare }: Entry): RouteLocationRaw | undefined {
  if (isBare) return undefined
  if (kind === 'complaint') return { name: 'complaint', params: { id } }
  if (kind === 'after_sales') return { name: 'cancellation', params: { id } }
  if (kind === 'chat') return { name: 'chats', query: { id } }
  if (kind === 'inquiry') return { name: 'inquiry', params: { id } }
  if (kind === 'callback' && about) return { name: 'inquiry', params: { id: about } }
  if (kind === 'order') return { name: 'order', params: { id } }
  if (kind === 'repair') return { name: 'repair', params: { id } }
  if (kind === 'goods') return { name: 'goods-sale', params: { id } }
  if (kind === 'incident') return { name: 'incident', params: { id } }
  const isOfOrder = ['visit', 'payment', 'refund', 'rating', 'follow_up', 'letter'].includes(kind)
  return isOfOrder && about ? { name: 'order', params: { id: about } } : undefined
}

export const kindsOf = (group: Group | ''): readonly EntryKind[] => (group ? groups[group] : [])
