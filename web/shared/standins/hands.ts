import type { AnswerOf } from '../api/route-types'
import { t } from './words'

export type Key = AnswerOf<'GET /series/{id}/home-keys'>['items'][number]
export type Hand = Key['holder']

/** Whose hand, in words: a worker by name. */
export const handText = (hand: Hand): string =>
  hand.kind === 'worker' ? hand.name : t(`standins.ui_hand_${hand.kind}`)
