import zh from '@words/zh-CN/notify.json'
import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import { t } from './words'

export type TextRow = AnswerOf<'GET /message-texts'>['items'][number]
export type TextFile = AnswerOf<'GET /message-texts/{name}'>
export type Wordings = TextFile['texts']
export type Wording = Wordings['zh']
export type Trial = AnswerOf<'POST /message-texts/{name}/preview'>
type TextForm = BodyOf<'PUT /message-texts/{name}'>

export const textsKey = ['message-texts']
export const listTexts = () => call('GET /message-texts', {})
export const loadText = (name: string) => call('GET /message-texts/{name}', { name })
/** The words of new messages from now on; what is queued keeps its own. */
export const publishText = (seen: TextFile, form: TextForm) =>
  call('PUT /message-texts/{name}', { name: seen.name }, form, {
    seen: `"${seen.version}"`,
    stale: textsKey,
  })
export const tryText = (name: string, texts: Wordings) =>
  call('POST /message-texts/{name}/preview', { name }, { texts })

type Entry = keyof typeof zh
const entries = Object.keys(zh) as Entry[]
/** What the server names by a code; a code without a word stays as it is. */
function wordOf(start: string, name: string): string {
  const found = entries.find((one) => one === start + name)
  return found ? t(`notify.${found}`) : name
}
export const textWord = (name: string): string => wordOf('text_name_', name)
export const slotWord = (slot: string): string => wordOf('text_slot_', slot)

/** By what they are about, in the order in which people meet them. */
export const textKinds = ['visit', 'case', 'care', 'code', 'work', 'safety', 'office'] as const

export const parts = ['subject', 'text', 'call'] as const
export const isSame = (one: Wordings, other: Wordings): boolean =>
  (['zh', 'en'] as const).every((lang) =>
    parts.every((part) => one[lang][part] === other[lang][part]),
  )
