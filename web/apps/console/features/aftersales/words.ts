import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/aftersales.json'
import { t as console } from '../../words'

const aftersales = roomWords('aftersales', zh, () => import('@words/en/aftersales.json'))

/** The room's own words of kinds, states and steps, and the console's. */
export const t = joinWords(aftersales, console)

/** As it stands alone: the room's English words are made to stand inside a sentence. */
export const alone = (word: string): string => word.replace(/^./, (first) => first.toUpperCase())
