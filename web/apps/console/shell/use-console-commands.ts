import { useRouter } from 'vue-router'
import { preferences } from '@kit/preferences'
import type { Screen } from '@shared/shell/screens'
import { useRights } from '../desk/rights'
import { screens } from '../screens'
import { t } from '../words'
import { fitting, useCommandSource, type Command } from '../desk/commands'
import { useShortcuts, type Shortcut } from '../desk/keys'
import { menuGroups } from './menu'

interface Openers {
  openMenu: () => void
  openHelp: () => void
}

/** What works everywhere on the console: the menu, the help, the way to each screen. */
export function useConsoleCommands({ openMenu, openHelp }: Openers): void {
  const router = useRouter()
  const { may } = useRights()
  const shown = screens.filter((screen) => screen.place !== undefined)
  const groupOf = (screen: Screen) =>
    menuGroups.find((one) => one.holds.includes(screen.name))?.title ?? 'console.menu_screens'

  const isMine = (screen: Screen): boolean => screen.needs?.some(may) ?? true
  // Whoever may not see a screen does not find it either; rights come with the session.
  const screenCommands = (): Command[] =>
    shown.filter(isMine).map((screen) => ({
      id: screen.name,
      group: t(groupOf(screen)),
      title: screen.title(),
      icon: screen.icon,
      run: () => router.push(screen.path),
    }))

  const actions = (): Command[] => [
    {
      id: 'dark',
      group: t('console.menu_actions'),
      title: t('console.action_dark'),
      icon: 'sun',
      run: switchTheme,
    },
    {
      id: 'language',
      group: t('console.menu_actions'),
      title: t('console.action_language'),
      icon: 'language',
      run: switchLanguage,
    },
  ]

  useCommandSource((typed) => fitting([...screenCommands(), ...actions()], typed))
  useShortcuts([
    { keys: 'ctrl+k', title: () => t('console.keys_menu'), run: openMenu, isEverywhere: true },
    {
      keys: '/',
      title: () => t('console.keys_search'),
      run: () => search(openMenu),
      isEverywhere: true,
    },
    ...intakeKeys(
      () => router.push('/intake'),
      () => may('orders.write'),
    ),
    { keys: '?', title: () => t('console.keys_help'), run: openHelp, isEverywhere: true },
    ...shown.flatMap((screen): Shortcut[] =>
      goKeysOf(
        screen,
        (path) => router.push(path),
        () => isMine(screen),
      ),
    ),
  ])
}

/** A call is coming: one key, wherever one is. */
const intakeKeys = (run: () => unknown, isMine: () => boolean): Shortcut[] =>
  ['n', 'f2'].map((keys) => ({
    keys,
    title: () => t('console.nav_intake'),
    run,
    isEverywhere: true,
    isMine,
  }))

const goKeysOf = (
  screen: Screen,
  go: (path: string) => unknown,
  isMine: () => boolean,
): Shortcut[] =>
  screen.goKey
    ? [
        {
          keys: `g ${screen.goKey}`,
          title: () => t('console.keys_go', { screen: screen.title() }),
          run: () => go(screen.path),
          isEverywhere: true,
          isMine,
        },
      ]
    : []

/** The page's own search box where it has one, else the menu. */
function search(openMenu: () => void): void {
  const box = document.querySelector<HTMLInputElement>('main input[type="search"]')
  if (box) box.focus()
  else openMenu()
}

function switchTheme(): void {
  const isDark = document.documentElement.dataset.theme === 'dark'
  preferences.theme = isDark ? 'light' : 'dark'
}

function switchLanguage(): void {
  preferences.locale = preferences.locale === 'en' ? 'zh-CN' : 'en'
}
