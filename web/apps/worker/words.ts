import { t as kit } from '@kit/words'
import { joinWords, roomWords, t as shared } from '@shared/words'
import zh from '@words/zh-CN/worker.json'

const own = roomWords('worker', zh, () => import('@words/en/worker.json'))

/** What this face says: its own words and those all faces share. */
export const t = joinWords(own, shared, kit)
