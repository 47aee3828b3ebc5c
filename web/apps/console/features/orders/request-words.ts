import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/changes.json'
import { t as console } from '../../words'

const changes = roomWords('changes', zh, () => import('@words/en/changes.json'))

/** Where a question stands, and the console's own words. */
export const t = joinWords(changes, console)
