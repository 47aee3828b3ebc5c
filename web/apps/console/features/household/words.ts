import { joinWords, roomWords } from '@shared/words'
import aftersalesZh from '@words/zh-CN/aftersales.json'
import callsZh from '@words/zh-CN/calls.json'
import chatZh from '@words/zh-CN/chat.json'
import complaintsZh from '@words/zh-CN/complaints.json'
import zh from '@words/zh-CN/household.json'
import intakeZh from '@words/zh-CN/intake.json'
import ledgerZh from '@words/zh-CN/ledger.json'
import notifyZh from '@words/zh-CN/notify.json'
import ordersZh from '@words/zh-CN/orders.json'
import safetyZh from '@words/zh-CN/safety.json'
import { t as console } from '../../words'

const own = roomWords('household', zh, () => import('@words/en/household.json'))
const aftersales = roomWords('aftersales', aftersalesZh, () => import('@words/en/aftersales.json'))
const calls = roomWords('calls', callsZh, () => import('@words/en/calls.json'))
const chat = roomWords('chat', chatZh, () => import('@words/en/chat.json'))
const complaints = roomWords('complaints', complaintsZh, () => import('@words/en/complaints.json'))
const intake = roomWords('intake', intakeZh, () => import('@words/en/intake.json'))
const ledger = roomWords('ledger', ledgerZh, () => import('@words/en/ledger.json'))
const notify = roomWords('notify', notifyZh, () => import('@words/en/notify.json'))
const orders = roomWords('orders', ordersZh, () => import('@words/en/orders.json'))
const safety = roomWords('safety', safetyZh, () => import('@words/en/safety.json'))

/** The room's own words and the console's. */
export const t = joinWords(own, console)
/** States as each room names them. */
const states = {
  aftersales: { t: aftersales, zh: aftersalesZh },
  calls: { t: calls, zh: callsZh },
  chat: { t: chat, zh: chatZh },
  complaints: { t: complaints, zh: complaintsZh },
  household: { t: own, zh },
  intake: { t: intake, zh: intakeZh },
  ledger: { t: ledger, zh: ledgerZh },
  notify: { t: notify, zh: notifyZh },
  orders: { t: orders, zh: ordersZh },
  safety: { t: safety, zh: safetyZh },
}
export type Room = keyof typeof states

/** The word of a state; nothing where the room has none for it. */
export function stateWord(room: Room, name: string): string {
  const { t: say, zh: words } = states[room]
  return name in words ? (say as (key: string) => string)(`${room}.${name}`) : ''
}

export { alone } from '@shared/words'
