import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/reviews.json'
import { t as console } from '../../words'

const reviews = roomWords('reviews', zh, () => import('@words/en/reviews.json'))

/** Reasons and states of hiding, and the console's words. */
export const t = joinWords(reviews, console)
