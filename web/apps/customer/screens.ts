import type { Screen } from '@shared/shell/screens'
import { t } from './words'

/** The customer's screens that exist. A new page is one line here, and its file in pages/. */
export const screens: readonly Screen[] = [
  {
    id: 'C0',
    name: 'sign-in',
    path: '/sign-in',
    title: () => t('shared.sign_in_title'),
    icon: 'person',
    page: () => import('./pages/SignInPage.vue'),
    isOpen: true,
    isBare: true,
  },
  {
    id: 'C19',
    name: 'settings',
    path: '/settings',
    title: () => t('customer.nav_settings'),
    icon: 'settings',
    page: () => import('./pages/SettingsPage.vue'),
    place: 'bar',
    isOpen: true,
  },
  {
    id: 'C20',
    name: 'help',
    path: '/help',
    title: () => t('customer.nav_help'),
    icon: 'help',
    page: () => import('./pages/HelpPage.vue'),
    place: 'bar',
    isOpen: true,
  },
]
