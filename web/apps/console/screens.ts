import type { Screen } from '@shared/shell/screens'
import { t } from './words'

/** The console's screens that exist. A new page is one line here, and its file in pages/. */
export const screens: readonly Screen[] = [
  {
    id: 'A0',
    name: 'sign-in',
    path: '/sign-in',
    title: () => t('shared.sign_in_title'),
    icon: 'person',
    page: () => import('./pages/SignInPage.vue'),
    isOpen: true,
    isBare: true,
  },
  {
    id: 'A20',
    name: 'preferences',
    path: '/preferences',
    title: () => t('console.nav_settings'),
    icon: 'settings',
    page: () => import('./pages/PreferencesPage.vue'),
    place: 'bar',
  },
]
