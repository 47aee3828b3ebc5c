import type { Screen } from '@shared/shell/screens'
import { t } from './words'

/** What was promised to people, and what they ask about their own data. */
export const cases: readonly Screen[] = [
  {
    id: 'A10',
    name: 'promises',
    path: '/promises',
    title: () => t('console.nav_promises'),
    icon: 'check',
    page: () => import('./pages/PromisesPage.vue'),
    place: 'bar',
    needs: ['promises.read'],
  },
  {
    id: 'A25',
    name: 'data-requests',
    path: '/data-requests',
    title: () => t('console.nav_data_requests'),
    icon: 'person',
    page: () => import('./pages/DataRequestsPage.vue'),
    place: 'bar',
    needs: ['rights.read'],
  },
]
