import { isMobile } from '@shared/phone'
import type { OrderFilter } from './calls'
import { stages } from './stage-looks'

export interface FilterTexts {
  store: string
  stage: string
  day: string
  tail: string
  cursor: string
}

/** The address of the list as the server's filter: `open` is every stage that is not over. */
export function toFilter(texts: FilterTexts): OrderFilter {
  const stage = stages.find((one) => one === texts.stage)
  const tail = texts.tail.replace(/\D/g, '')
  return {
    ...(texts.store ? { store: texts.store } : {}),
    ...(stage ? { stage } : {}),
    ...(texts.stage === 'open' ? { is_open: true } : {}),
    ...(texts.day ? { day: texts.day } : {}),
    ...(tail && !isMobile(tail) ? { number_tail: tail } : {}),
    ...(texts.cursor ? { cursor: texts.cursor } : {}),
  }
}
