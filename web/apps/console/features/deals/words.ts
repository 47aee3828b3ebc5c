import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/deals.json'
import { t as console } from '../../words'

const deals = roomWords('deals', zh, () => import('@words/en/deals.json'))

/** Reasons and states of discounts, and the console's words. */
export const t = joinWords(deals, console)
