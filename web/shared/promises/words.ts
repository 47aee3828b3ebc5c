import zh from '@words/zh-CN/promises.json'
import { joinWords, roomWords, t as shared } from '../words'

const own = roomWords('promises', zh, () => import('@words/en/promises.json'))

/** The words of the promise ledger, and those all faces share. */
export const t = joinWords(own, shared)
