import type { Screen } from '@shared/shell/screens'
import { t } from './words'

declare module '@shared/shell/screens' {
  interface Screen {
    /** Whoever has none of these does not see the screen in the navigation. */
    needs?: readonly string[]
  }
}

const bare: readonly Screen[] = [
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
    id: 'A0',
    name: 'activate',
    path: '/activate',
    title: () => t('console.activate_title'),
    icon: 'person',
    page: () => import('./pages/ActivatePage.vue'),
    isOpen: true,
    isBare: true,
  },
  {
    id: 'A0',
    name: 'enrol',
    path: '/enrol',
    title: () => t('console.enrol_title'),
    icon: 'lock',
    page: () => import('./pages/EnrolPage.vue'),
    isBare: true,
  },
]

const home: Screen = {
  id: 'A0',
  name: 'home',
  path: '/home',
  title: () => t('console.name'),
  icon: 'home',
  page: () => import('./pages/HomePage.vue'),
}

const files: readonly Screen[] = [
  {
    id: 'A4',
    name: 'order',
    path: '/orders/:id',
    title: () => t('console.order'),
    icon: 'order',
    page: () => import('./pages/OrderPage.vue'),
  },
  {
    id: 'A6',
    name: 'customer',
    path: '/customers/:id',
    title: () => t('console.customer_title'),
    icon: 'person',
    page: () => import('./pages/CustomerPage.vue'),
  },
  {
    id: 'A7',
    name: 'worker',
    path: '/workers/:id',
    title: () => t('console.worker_file'),
    icon: 'badge',
    page: () => import('./pages/WorkerPage.vue'),
  },
]

const desks: readonly Screen[] = [
  {
    id: 'A2',
    name: 'intake',
    path: '/intake',
    title: () => t('console.nav_intake'),
    icon: 'phone',
    page: () => import('./pages/IntakePage.vue'),
    place: 'bar',
    goKey: 'n',
    needs: ['orders.write'],
  },
  {
    id: 'A3',
    name: 'orders',
    path: '/orders',
    title: () => t('console.nav_orders'),
    icon: 'order',
    page: () => import('./pages/OrdersPage.vue'),
    place: 'bar',
    goKey: 'o',
    needs: ['orders.read'],
  },
  {
    id: 'A5',
    name: 'board',
    path: '/board',
    title: () => t('console.nav_board'),
    icon: 'board',
    page: () => import('./pages/BoardPage.vue'),
    place: 'bar',
    goKey: 'd',
    needs: ['dispatch.read'],
  },
  {
    id: 'A6',
    name: 'customers',
    path: '/customers',
    title: () => t('console.nav_customers'),
    icon: 'person',
    page: () => import('./pages/CustomersPage.vue'),
    place: 'bar',
    goKey: 'p',
    needs: ['customers.read'],
  },
  {
    id: 'A7',
    name: 'workers',
    path: '/workers',
    title: () => t('console.nav_workers'),
    icon: 'people',
    page: () => import('./pages/WorkersPage.vue'),
    place: 'bar',
    goKey: 'w',
    needs: ['workforce.read'],
  },
  {
    id: 'A8',
    name: 'rosters',
    path: '/rosters',
    title: () => t('console.nav_rosters'),
    icon: 'calendar',
    page: () => import('./pages/RostersPage.vue'),
    place: 'bar',
    needs: ['workforce.read'],
  },
  {
    id: 'A11',
    name: 'finance',
    path: '/finance',
    title: () => t('console.nav_finance'),
    icon: 'wallet',
    page: () => import('./pages/FinancePage.vue'),
    place: 'bar',
    goKey: 'f',
    needs: ['ledger.read'],
  },
  {
    id: 'A15',
    name: 'services',
    path: '/services',
    title: () => t('console.nav_services'),
    icon: 'tag',
    page: () => import('./pages/ServicesPage.vue'),
    place: 'bar',
    needs: ['pricing.read', 'catalog.write'],
  },
  {
    id: 'A16',
    name: 'rights',
    path: '/rights',
    title: () => t('console.nav_rights'),
    icon: 'lock',
    page: () => import('./pages/RightsPage.vue'),
    place: 'bar',
    needs: ['identity.read'],
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

/** The console's screens that exist. A new page is one entry here, and its file in pages/. */
export const screens: readonly Screen[] = [...bare, home, ...desks, ...files]
