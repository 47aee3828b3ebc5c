import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/chat.json'
import { t as console } from '../../words'

const chat = roomWords('chat', zh, () => import('@words/en/chat.json'))

/** The room's own words of levels and states, and the console's. */
export const t = joinWords(chat, console)
