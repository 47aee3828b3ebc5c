import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/notify.json'
import { t as console } from '../../words'

const notify = roomWords('notify', zh, () => import('@words/en/notify.json'))

/** The room's own words of channels, states and results, and the console's. */
export const t = joinWords(notify, console)
