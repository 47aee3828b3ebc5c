import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Wish = AnswerOf<'GET /inquiries'>['items'][number]
type Opening = BodyOf<'POST /inquiries'>
export type WishDraft = Opening['wish']
/** What was to be done at a time that is full, and by which store. */
export type Place = NonNullable<Opening['waiting']>

const key = ['wishes']

/** What the person asked for by themselves: a call, or a place on the waiting list (BK-01). */
export const useWishes = (isWanted: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: key,
    queryFn: () => call('GET /inquiries', {}),
    enabled: () => toValue(isWanted),
  })

/** With a place the house tells the person by itself when that time becomes free. */
export const openWish = (wish: WishDraft, idempotency: string, waiting?: Place) =>
  call(
    'POST /inquiries',
    {},
    { wish, ...(waiting && { waiting }) },
    { stale: key, key: idempotency },
  )

export const withdrawWish = (id: string, idempotency: string) =>
  call('POST /inquiries/{id}/withdrawal', { id }, undefined, { stale: key, key: idempotency })

/** A talk in writing is the chat's; what is left is what was put down here. */
export const isOwn = ({ channel }: Pick<Wish, 'channel'>): boolean => channel === 'web'

/** Still being looked after by the office. */
export const isOpen = ({ state }: Pick<Wish, 'state'>): boolean =>
  state !== 'ordered' && state !== 'closed'

/** The one that stands for this service at this time already: nobody waits twice. */
export const standing = (
  wishes: readonly Wish[],
  item: string,
  start: string | undefined,
): Wish | undefined =>
  wishes.find(
    (wish) =>
      isOwn(wish) &&
      isOpen(wish) &&
      wish.item === item &&
      (wish.wanted_at ? Date.parse(wish.wanted_at) : undefined) ===
        (start ? Date.parse(start) : undefined),
  )
