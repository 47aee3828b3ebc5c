import type { Screen } from '@shared/shell/screens'
import type { t } from '../words'

export type Word = Parameters<typeof t>[0]
export interface MenuGroup {
  name: string
  title: Word
  /** Names of screens, in the order they are shown. */
  holds: readonly string[]
}
export interface ShownGroup extends MenuGroup {
  screens: readonly Screen[]
}

/**
 * The navigation by what one is there to do. A screen for the bar stands in exactly one group
 * (`menu.test.ts`); `below` stand at the foot, always in sight.
 */
export const menuGroups: readonly MenuGroup[] = [
  {
    name: 'desk',
    title: 'console.menu_desk',
    holds: ['queue', 'intake', 'calls', 'chats', 'orders', 'series', 'customers'],
  },
  {
    name: 'dispatch',
    title: 'console.menu_dispatch',
    holds: ['board', 'fairness', 'workers', 'rosters', 'safety'],
  },
  {
    name: 'quality',
    title: 'console.menu_quality',
    holds: [
      'complaints',
      'promises',
      'aftersales',
      'care',
      'ratings',
      'satisfaction',
      'data-requests',
    ],
  },
  {
    name: 'business',
    title: 'console.menu_business',
    holds: ['approvals', 'finance', 'discounts', 'performance', 'services'],
  },
  {
    name: 'company',
    title: 'console.menu_company',
    holds: [
      'rules',
      'hours',
      'clocks',
      'texts',
      'outbox',
      'notices',
      'processing',
      'rights',
      'trail',
      'import',
      'webhooks',
    ],
  },
]
export const below = ['preferences']

/** Whoever sees no more than this needs no folding. */
const fewScreens = 16

/** Those of the person's screens that a group holds; a group without any is not shown. */
export function shownGroups(screens: readonly Screen[]): ShownGroup[] {
  return menuGroups
    .map((group) => ({
      ...group,
      screens: group.holds.flatMap((name) => screens.filter((one) => one.name === name)),
    }))
    .filter((group) => group.screens.length > 0)
}

/** What stands open before anybody folds anything: everything short, else work and where one is. */
export function isOpenAtFirst(
  group: ShownGroup,
  groups: readonly ShownGroup[],
  homes: readonly string[],
): boolean {
  const count = groups.reduce((sum, one) => sum + one.screens.length, 0)
  return count <= fewScreens || group.screens.some((one) => homes.includes(one.name))
}

/** Files of one thing belong to the screen that lists them: `/orders/01a2…` to `/orders`. */
export const isWithin = (screen: Screen, path: string): boolean =>
  path === screen.path || path.startsWith(`${screen.path}/`)
