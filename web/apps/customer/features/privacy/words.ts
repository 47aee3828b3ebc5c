import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/annex.json'
import { t as customer } from '../../words'

const annex = roomWords('annex', zh, () => import('@words/en/annex.json'))

/** What stands below the privacy notice, and this face's words. */
export const t = joinWords(annex, customer)
