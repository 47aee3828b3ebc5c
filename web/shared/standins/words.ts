import zh from '@words/zh-CN/standins.json'
import { joinWords, roomWords, t as shared } from '../words'

const own = roomWords('standins', zh, () => import('@words/en/standins.json'))

/** The words of stand-ins, and those all faces share. */
export const t = joinWords(own, shared)
