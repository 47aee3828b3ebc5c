import zh from '@words/zh-CN/web_kit.json'
import { roomWords } from './i18n'

/** The few words the pieces themselves say: close, retry, required. */
export const t = roomWords(zh, () => import('@words/en/web_kit.json'))
