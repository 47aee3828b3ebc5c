import { t as kit } from '@kit/words'
import { joinWords, roomWords, t as shared } from '@shared/words'
import zh from '@words/zh-CN/customer.json'

const own = roomWords('customer', zh, () => import('@words/en/customer.json'))

/** What this face says: its own words and those all faces share. */
export const t = joinWords(own, shared, kit)
