import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'
import { locale } from '@shared/words'

export type Grabs = AnswerOf<'GET /my/grabs'>
export type Grab = Grabs['items'][number]

const key = ['grabs']

/** Visits the store has put up and this worker may take (DP-07). */
export const useGrabs = () => useQuery({ queryKey: key, queryFn: () => call('GET /my/grabs', {}) })

// The first to ask has it: only the server knows, so nothing is shown as taken before it says so.
export const grabVisit = (visit: string, idempotency: string) =>
  call('POST /my/grabs/{visit}', { visit }, undefined, {
    stale: [key, ['offers']],
    key: idempotency,
  })

export const grabName = (grab: Pick<Grab, 'item'>): string =>
  locale.value === 'en' ? grab.item.en : grab.item.zh

/** Who has fewer hours comes first: until then it is only shown (BE-08). */
export const isOpen = (grab: Pick<Grab, 'open_from'>, now: number): boolean =>
  Date.parse(grab.open_from) <= now

/** Those no limit of hours or rest stands in the way of (LW-11). */
export const takable = (grabs: Pick<Grabs, 'items'> | undefined): Grab[] =>
  grabs?.items.filter((grab) => !grab.limit) ?? []

/** Do others come first? Then new visits open later for this worker (BE-08). */
export const isAfterOthers = (
  grabs: Pick<Grabs, 'worked_min' | 'mean_min' | 'fair_min'>,
): boolean => grabs.fair_min > 0 && grabs.worked_min > grabs.mean_min
