import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { SlotDay } from '@kit/UiSlots.vue'
import { call } from '@shared/api/call'
import type { ApiError } from '@shared/api/error'
import { clockOf, dayLabel, toIso } from '@shared/date'
import { t } from '../../words'
import type { HoldDraft, Slots } from './contract'

export type SlotWish = Omit<HoldDraft, 'start'>

/** What a page begins with, and goes on by. */
export const daysAtOnce = 7
/** More than this the server does not tell in one answer. */
const mostDays = 14
const dayMs = 86_400_000

/** When somebody can come in the next days; real capacity, full times included (DP-02). */
export const useSlots = (
  wish: MaybeRefOrGetter<SlotWish | undefined>,
  isPlain: MaybeRefOrGetter<boolean> = false,
  /** How many days are shown. */
  reach: MaybeRefOrGetter<number> = daysAtOnce,
) =>
  useQuery({
    queryKey: ['slots', wish, isPlain, reach],
    queryFn: () => {
      const { options = [], ...rest } = toValue(wish)!
      const codes = options.map(({ code, count }) => `${code}:${count}`).join(',')
      const more = {
        ...(codes ? { options: codes } : {}),
        ...(toValue(isPlain) ? { plain: true } : {}),
      }
      return askDays(toValue(reach), (days, from) =>
        call('GET /slots', { ...rest, ...more, days, ...(from ? { from } : {}) }),
      )
    },
    enabled: () => toValue(wish) !== undefined,
    placeholderData: (before: Slots | undefined) => before,
  })

/** So many days, piece by piece, and none on which nothing is offered yet. */
export async function askDays(
  reach: number,
  ask: (days: number, from?: string) => Promise<Slots>,
): Promise<Slots> {
  const all = await ask(Math.min(reach, mostDays))
  const days = [...all.days]
  while (days.length < reach && mayGoOn({ ...all, days })) {
    const next = dayAfter(days.at(-1)!.day)
    const piece = await ask(Math.min(reach - days.length, mostDays), next)
    if (piece.days.length === 0) break
    days.push(...piece.days)
  }
  return { ...all, days: days.filter(({ day }) => day <= all.last_day) }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** Are there later days that can be booked? */
export const mayGoOn = ({ days, last_day: last }: Pick<Slots, 'days' | 'last_day'>): boolean =>
  (days.at(-1)?.day ?? last) < last

/** Keeps the chosen time for a few minutes while the person orders. */
export const holdSlot = (draft: HoldDraft) => call('POST /holds', {}, draft)

/** The days as the slot picker shows them; full times stay, struck out. */
export const slotDays = (slots: Slots): SlotDay[] =>
  slots.days.map(({ day, starts }) => {
    const free = starts.filter((start) => start.is_available).length
    return {
      date: day,
      label: dayLabel(toIso(day, '12:00')),
      note: freeNote(free, starts.length),
      slots: starts.map(({ start, is_available: isFree, has_usual: hasUsual }) => ({
        start,
        label: clockOf(start),
        isFree,
        ...(hasUsual ? { note: t('customer.slot_usual') } : {}),
      })),
    }
  })

/** A day without any start was never open to this wish: too soon for it, or nobody works. */
function freeNote(free: number, starts: number): string {
  if (free > 0) return t('customer.slots_free', { count: free })
  return t(starts > 0 ? 'customer.slots_none' : 'customer.slots_closed')
}

/** Does anything here come from the person's own past? (LC-11) */
export const hasHabits = (slots: Slots): boolean =>
  slots.days.some(({ starts }) => starts.some((start) => start.has_usual))

/** The first start that is free: what a booking begins with (F2). */
export const firstFree = (slots: Slots): string | undefined =>
  slots.days.flatMap(({ starts }) => starts).find((start) => start.is_available)?.start

export const isFreeStart = (slots: Slots, wanted: string): boolean =>
  slots.days.some(({ starts }) =>
    starts.some(({ start, is_available: isFree }) => start === wanted && isFree),
  )

/** What the server offers instead when somebody else was quicker (F2): at most three starts. */
export function nearestStarts(cause: ApiError): string[] {
  if (!Array.isArray(cause.next)) return []
  return cause.next
    .map((one: unknown) => (one as { start?: unknown } | null)?.start)
    .filter((start) => typeof start === 'string')
}
