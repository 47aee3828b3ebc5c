import zh from '@words/zh-CN/kit.json'
import { roomWords } from './i18n'

/** The few words the pieces themselves say: close, retry, required. */
export const t = roomWords('kit', zh, () => import('@words/en/kit.json'))
