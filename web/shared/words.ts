import zh from '@words/zh-CN/shared.json'
import { roomWords } from '@kit/i18n'

export { joinWords, locale, roomWords, setLocale, wordsReady, type Locale } from '@kit/i18n'

/** The words of what several faces share: states of a visit, sign-in, errors, settings. */
export const t = roomWords('shared', zh, () => import('@words/en/shared.json'))

/** A word as it stands alone: the rooms' English words are made to stand inside a sentence. */
export const alone = (word: string): string => word.replace(/^./, (first) => first.toUpperCase())
