import { computed, watch, type ComputedRef } from 'vue'
import { outbox } from '@shared/device/outbox'
import type { VisitState } from '@shared/visit-states'
import type { RouteStop } from './contract'
import { peekVisit, route, visitAnswer } from './day'
import { foldVisit, type ShownVisit } from './fold'

/** The visit with what waits on the phone; undefined until anything is known of it. */
export function useShown(id: () => string): ComputedRef<ShownVisit | undefined> {
  watch(id, (one) => void visitAnswer(one), { immediate: true })
  return computed(() => {
    const data = peekVisit(id())?.data
    return data && foldVisit(data, itemsOf(id()))
  })
}

export const itemsOf = (id: string) => outbox.items.filter((item) => item.lane === id)

/** A stop's state as the worker made it, also before the server knows. */
export function stateOf(stop: RouteStop): VisitState {
  if (stop.asked !== 'confirmed') return stop.state
  const items = itemsOf(stop.visit)
  const data = peekVisit(stop.visit)?.data
  return data ? foldVisit(data, items).visit.stop.state : stop.state
}

const isOver = (state: VisitState) => state === 'done' || state === 'cancelled'

/** The stop that the big button is about: the one begun, else the next one to go to. */
export function currentStop(stops: readonly RouteStop[]): RouteStop | undefined {
  const mine = stops.filter((stop) => stop.asked === 'confirmed' && !isOver(stateOf(stop)))
  const begun = mine.find((stop) => !['assigned', 'accepted'].includes(stateOf(stop)))
  return begun ?? mine[0]
}

export const offers = computed(() => (route.data ?? []).filter((stop) => stop.asked === 'proposed'))
