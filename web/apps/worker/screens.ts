import type { Screen } from '@shared/shell/screens'
import { t } from './words'

/** The worker's screens that exist. A new page is one line here, and its file in pages/. */
export const screens: readonly Screen[] = [
  {
    id: 'W0',
    name: 'sign-in',
    path: '/sign-in',
    title: () => t('shared.sign_in_title'),
    icon: 'person',
    page: () => import('./pages/SignInPage.vue'),
    isOpen: true,
    isBare: true,
  },
  {
    id: 'W16',
    name: 'sync',
    path: '/sync',
    title: () => t('worker.nav_sync'),
    icon: 'sync',
    page: () => import('./pages/SyncPage.vue'),
    place: 'bar',
  },
  {
    id: 'W18',
    name: 'settings',
    path: '/settings',
    title: () => t('worker.nav_settings'),
    icon: 'settings',
    page: () => import('./pages/SettingsPage.vue'),
    place: 'bar',
    isOpen: true,
  },
]
