import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Wish = AnswerOf<'GET /inquiries'>['items'][number]
export type WishDraft = BodyOf<'POST /inquiries'>['wish']

const key = ['wishes']

/** What the person asked for by themselves: a call, or a place on the waiting list (BK-01). */
export const useWishes = (isWanted: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: key,
    queryFn: () => call('GET /inquiries', {}),
    enabled: () => toValue(isWanted),
  })

export const openWish = (wish: WishDraft, idempotency: string) =>
  call('POST /inquiries', {}, { wish }, { stale: key, key: idempotency })

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
