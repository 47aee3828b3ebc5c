import { useRouter } from 'vue-router'
import { preferences } from '@kit/preferences'
import { screens } from '../screens'
import { t } from '../words'
import { fitting, useCommandSource, type Command } from './commands'
import { useShortcuts, type Shortcut } from './keys'

interface Openers {
  openMenu: () => void
  openHelp: () => void
}

/** What works everywhere on the console: the menu, the help, the way to each screen. */
export function useConsoleCommands({ openMenu, openHelp }: Openers): void {
  const router = useRouter()
  const shown = screens.filter((screen) => screen.place !== undefined)

  const screenCommands = (): Command[] =>
    shown.map((screen) => ({
      id: screen.id,
      group: t('menu.screens'),
      title: screen.title(),
      icon: screen.icon,
      run: () => router.push(screen.path),
    }))

  const actions = (): Command[] => [
    {
      id: 'dark',
      group: t('menu.actions'),
      title: t('action.dark'),
      icon: 'sun',
      run: switchTheme,
    },
    {
      id: 'language',
      group: t('menu.actions'),
      title: t('action.language'),
      icon: 'language',
      run: switchLanguage,
    },
  ]

  useCommandSource((typed) => fitting([...screenCommands(), ...actions()], typed))
  useShortcuts([
    { keys: 'ctrl+k', title: () => t('keys.menu'), run: openMenu, isEverywhere: true },
    { keys: '/', title: () => t('keys.search'), run: () => search(openMenu), isEverywhere: true },
    { keys: '?', title: () => t('keys.help'), run: openHelp, isEverywhere: true },
    ...shown.flatMap((screen): Shortcut[] =>
      screen.goKey
        ? [
            {
              keys: `g ${screen.goKey}`,
              title: () => t('keys.go', { screen: screen.title() }),
              run: () => router.push(screen.path),
              isEverywhere: true,
            },
          ]
        : [],
    ),
  ])
}

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
