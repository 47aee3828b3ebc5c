import { useShortcuts } from '../desk/keys'
import { t } from '../words'

/** The board's keys (UX section 5). */
export function useBoardKeys(deeds: {
  reassign: () => unknown
  away: () => unknown
  plan: () => unknown
  pin: () => unknown
  nextView: () => unknown
  shiftDay: (by: number) => unknown
  toNow: () => unknown
  undo: () => unknown
}): void {
  const { reassign, away, plan, pin, nextView, shiftDay, toNow, undo } = deeds
  const toPool = () => document.getElementById('pool-title')?.focus()
  useShortcuts([
    { keys: 'r', title: () => t('console.board_reassign'), run: reassign },
    { keys: 'a', title: () => t('console.away'), run: away },
    { keys: 's', title: () => t('console.plan_title'), run: plan },
    { keys: 'p', title: () => t('console.keys_pin'), run: pin },
    { keys: 'u', title: () => t('console.keys_pool'), run: toPool },
    { keys: 'm', title: () => t('console.keys_view'), run: nextView },
    { keys: '[', title: () => t('console.day_before'), run: () => shiftDay(-1) },
    { keys: ']', title: () => t('console.day_after'), run: () => shiftDay(1) },
    { keys: 'home', title: () => t('console.keys_now'), run: toNow },
    { keys: 'ctrl+z', title: () => t('console.keys_undo'), run: undo },
  ])
}
