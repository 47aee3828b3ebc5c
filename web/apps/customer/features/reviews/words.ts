import { joinWords, roomWords } from '@shared/words'
import notifyZh from '@words/zh-CN/notify.json'
import zh from '@words/zh-CN/reviews.json'
import { t as customer } from '../../words'

const reviews = roomWords('reviews', zh, () => import('@words/en/reviews.json'))
const notify = roomWords('notify', notifyZh, () => import('@words/en/notify.json'))

/** The dimensions, why something is hidden, and this face's words. */
export const t = joinWords(reviews, notify, customer)
