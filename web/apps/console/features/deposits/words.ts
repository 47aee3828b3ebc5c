import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/deposits.json'
import { t as console } from '../../words'

const deposits = roomWords('deposits', zh, () => import('@words/en/deposits.json'))

/** The kinds of deposit and where one stands, and the console's own words. */
export const t = joinWords(deposits, console)
