import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/introductions.json'
import { t as console } from '../../words'

const introductions = roomWords('introductions', zh, () => import('@words/en/introductions.json'))

/** Kinds of fact and where a fee stands, and the words of this face. */
export const t = joinWords(introductions, console)
