import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/webhooks.json'
import { t as console } from '../../words'

const webhooks = roomWords('webhooks', zh, () => import('@words/en/webhooks.json'))

/** The room's own words of states and reasons, and the console's. */
export const t = joinWords(webhooks, console)
