import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/processing.json'
import { t as console } from '../../words'

const processing = roomWords('processing', zh, () => import('@words/en/processing.json'))

/** The room's own words of the register, and the console's. */
export const t = joinWords(processing, console)
export { alone, locale } from '@shared/words'
