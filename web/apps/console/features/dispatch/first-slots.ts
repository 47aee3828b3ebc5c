import type { Slots, SlotStart } from './types'

export const offered = 6

/** The first starts that can really be served, over all days (F1 step 4). */
export const firstSlots = (slots: Pick<Slots, 'days'>, count = offered): SlotStart[] =>
  slots.days
    .flatMap((day) => day.starts)
    .filter((slot) => slot.is_available)
    .slice(0, count)
