import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/complaints.json'
import { t as console } from '../../words'

const complaints = roomWords('complaints', zh, () => import('@words/en/complaints.json'))

/** The room's own words of kinds, states and steps, and the console's. */
export const t = joinWords(complaints, console)

export { alone } from '@shared/words'
