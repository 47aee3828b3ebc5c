import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/repairs.json'
import { t as customer } from '../../words'

const repairs = roomWords('repairs', zh, () => import('@words/en/repairs.json'))

/** What a repair is called and asks, and this face's words. */
export const t = joinWords(repairs, customer)
