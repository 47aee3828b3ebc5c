import zh from '@words/zh-CN/web_shared.json'
import { roomWords } from '@kit/i18n'

export { locale, roomWords, setLocale, wordsReady, type Locale } from '@kit/i18n'

/** The words of what several faces share: states of a visit, sign-in, errors, settings. */
export const t = roomWords(zh, () => import('@words/en/web_shared.json'))
