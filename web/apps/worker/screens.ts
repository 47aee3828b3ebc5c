import type { Screen } from '@shared/shell/screens'
import { t as shared } from '@shared/words'
import { t } from './words'

/** The worker's screens that exist. A new page is one line here, and its file in pages/. */
export const screens: readonly Screen[] = [
  {
    id: 'W0',
    name: 'sign-in',
    path: '/sign-in',
    title: () => shared('sign_in.title'),
    icon: 'person',
    page: () => import('./pages/SignInPage.vue'),
    isOpen: true,
    isBare: true,
  },
  {
    id: 'W18',
    name: 'settings',
    path: '/settings',
    title: () => t('nav.settings'),
    icon: 'settings',
    page: () => import('./pages/SettingsPage.vue'),
    place: 'bar',
    isOpen: true,
  },
]
