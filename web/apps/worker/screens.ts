import type { Screen } from '@shared/shell/screens'
// The first page comes with the program: a round trip less before anything can be read.
import SignInPage from './pages/SignInPage.vue'
import { t } from './words'

/** Pages of one visit take its id from the path. */
const visitScreen = (
  id: string,
  part: string,
  title: () => string,
  page: Screen['page'],
): Screen => ({
  id,
  name: part ? `visit-${part}` : 'visit',
  path: part ? `/visits/:id/${part}` : '/visits/:id',
  title,
  icon: 'route',
  page,
})
const visitScreens: readonly Screen[] = [
  visitScreen(
    'W2',
    '',
    () => t('worker.visit_title'),
    () => import('./pages/VisitPage.vue'),
  ),
  visitScreen(
    'W2',
    'briefing',
    () => t('worker.brief_title'),
    () => import('./pages/BriefingPage.vue'),
  ),
  visitScreen(
    'W3',
    'departure',
    () => t('worker.depart_title'),
    () => import('./pages/DeparturePage.vue'),
  ),
  visitScreen(
    'W5',
    'steps',
    () => t('worker.steps_title'),
    () => import('./pages/StepsPage.vue'),
  ),
  visitScreen(
    'W6',
    'extra',
    () => t('worker.extra_title'),
    () => import('./pages/ExtraPage.vue'),
  ),
  visitScreen(
    'W6',
    'damage',
    () => t('worker.damage_title'),
    () => import('./pages/DamagePage.vue'),
  ),
  visitScreen(
    'W8',
    'signature',
    () => t('worker.sign_title'),
    () => import('./pages/SignaturePage.vue'),
  ),
]

/** The worker's screens that exist. A new page is one line here, and its file in pages/. */
export const screens: readonly Screen[] = [
  {
    id: 'W0',
    name: 'sign-in',
    path: '/sign-in',
    title: () => t('shared.sign_in_title'),
    icon: 'person',
    page: () => Promise.resolve(SignInPage),
    isOpen: true,
    isBare: true,
  },
  {
    id: 'W1',
    name: 'today',
    path: '/today',
    title: () => t('worker.nav_today'),
    icon: 'route',
    page: () => import('./pages/TodayPage.vue'),
    place: 'bar',
  },
  ...visitScreens,
  {
    id: 'W11',
    name: 'offers',
    path: '/offers',
    title: () => t('worker.offers'),
    icon: 'bell',
    page: () => import('./pages/OffersPage.vue'),
    place: 'more',
  },
  {
    id: 'W10',
    name: 'calendar',
    path: '/calendar',
    title: () => t('worker.nav_calendar'),
    icon: 'calendar',
    page: () => import('./pages/CalendarPage.vue'),
    place: 'bar',
  },
  {
    id: 'W15',
    name: 'papers',
    path: '/papers',
    title: () => t('worker.papers'),
    icon: 'badge',
    page: () => import('./pages/PapersPage.vue'),
    place: 'more',
  },
  {
    id: 'W15',
    name: 'badge',
    path: '/badge',
    title: () => t('worker.badge'),
    icon: 'badge',
    page: () => import('./pages/BadgePage.vue'),
    place: 'more',
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
    id: 'W17',
    name: 'complaints',
    path: '/complaints',
    title: () => t('worker.complaints'),
    icon: 'message',
    page: () => import('./pages/ComplaintsPage.vue'),
    place: 'more',
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
