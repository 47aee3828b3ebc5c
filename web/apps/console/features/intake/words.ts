import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/intake.json'
import { t as console } from '../../words'

const intake = roomWords('intake', zh, () => import('@words/en/intake.json'))

/** The room's own words of states, results and reasons, and the console's. */
export const t = joinWords(intake, console)
