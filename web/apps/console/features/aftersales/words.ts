import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/aftersales.json'
import { t as console } from '../../words'

const aftersales = roomWords('aftersales', zh, () => import('@words/en/aftersales.json'))

/** The room's own words of kinds, states and steps, and the console's. */
export const t = joinWords(aftersales, console)

export { alone } from '@shared/words'
