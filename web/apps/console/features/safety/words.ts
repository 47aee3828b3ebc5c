import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/safety.json'
import { t as console } from '../../words'

const safety = roomWords('safety', zh, () => import('@words/en/safety.json'))

/** The room's own words of kinds, states and steps, and the console's. */
export const t = joinWords(safety, console)
