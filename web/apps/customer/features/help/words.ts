import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/help.json'
import { t as customer } from '../../words'

const help = roomWords('help', zh, () => import('@words/en/help.json'))

/** The questions of the help page, and this face's words. */
export const t = joinWords(help, customer)
