import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/calls.json'
import { t as console } from '../../words'

const calls = roomWords('calls', zh, () => import('@words/en/calls.json'))

/** The room's own words of states, and the console's. */
export const t = joinWords(calls, console)
