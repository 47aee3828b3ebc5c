import zh from '@words/zh-CN/console.json'
import { t } from '../words'

type Entry = keyof typeof zh
const start = 'event_'
const entries = (Object.keys(zh) as Entry[]).filter((name) => name.startsWith(start))

/** «orders.placed» in words; a kind this console does not know yet is shown as it is. */
export function eventWord(kind: string): string {
  const name = start + kind.replace('.', '_')
  const found = entries.find((one) => one === name)
  return found ? t(`console.${found}`) : kind
}

/** Every kind that has a word, as the wire names it: «orders.visit_moved». */
export const eventKinds: readonly string[] = entries.map((name) =>
  name.slice(start.length).replace('_', '.'),
)
