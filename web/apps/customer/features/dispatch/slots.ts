import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { SlotDay } from '@kit/UiSlots.vue'
import { call } from '@shared/api/call'
import type { ApiError } from '@shared/api/error'
import { clockOf, dayLabel, toIso } from '@shared/date'
import { t } from '../../words'
import type { HoldDraft, Slots } from './contract'

export type SlotWish = Omit<HoldDraft, 'start'>

const daysShown = 7

/** When somebody can come in the next days; real capacity, full times included (DP-02). */
export const useSlots = (
  wish: MaybeRefOrGetter<SlotWish | undefined>,
  isPlain: MaybeRefOrGetter<boolean> = false,
) =>
  useQuery({
    queryKey: ['slots', wish, isPlain],
    queryFn: () => {
      const { options = [], ...rest } = toValue(wish)!
      const codes = options.map(({ code, count }) => `${code}:${count}`).join(',')
      const more = {
        ...(codes ? { options: codes } : {}),
        ...(toValue(isPlain) ? { plain: true } : {}),
      }
      return call('GET /slots', { ...rest, ...more, days: daysShown })
    },
    enabled: () => toValue(wish) !== undefined,
    placeholderData: (before: Slots | undefined) => before,
  })

/** Keeps the chosen time for a few minutes while the person orders. */
export const holdSlot = (draft: HoldDraft) => call('POST /holds', {}, draft)

/** The days as the slot picker shows them; full times stay, struck out. */
export const slotDays = (slots: Slots): SlotDay[] =>
  slots.days.map(({ day, starts }) => {
    const free = starts.filter((start) => start.is_available).length
    return {
      date: day,
      label: dayLabel(toIso(day, '12:00')),
      note: free > 0 ? t('customer.slots_free', { count: free }) : t('customer.slots_none'),
      slots: starts.map(({ start, is_available: isFree, has_usual: hasUsual }) => ({
        start,
        label: clockOf(start),
        isFree,
        ...(hasUsual ? { note: t('customer.slot_usual') } : {}),
      })),
    }
  })

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
