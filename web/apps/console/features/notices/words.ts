import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/notices.json'
import { t as console } from '../../words'

const notices = roomWords('notices', zh, () => import('@words/en/notices.json'))

/** The room's own words of licences and notices, and the console's. */
export const t = joinWords(notices, console)

export { alone } from '@shared/words'
