import { joinWords, roomWords } from '@shared/words'
import zhNotify from '@words/zh-CN/notify.json'
import zh from '@words/zh-CN/care.json'
import { t as console } from '../../words'

const care = roomWords('care', zh, () => import('@words/en/care.json'))
const notify = roomWords('notify', zhNotify, () => import('@words/en/notify.json'))

/** The room's own words of questions, outcomes and weeks, those of calls, and the console's. */
export const t = joinWords(care, notify, console)
