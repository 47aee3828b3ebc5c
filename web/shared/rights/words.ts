import zh from '@words/zh-CN/rights.json'
import { joinWords, roomWords, t as shared } from '../words'

const own = roomWords('rights', zh, () => import('@words/en/rights.json'))

/** The words of the rights desk, and those all faces share. */
export const t = joinWords(own, shared)
