import type { Screen } from '@shared/shell/screens'
import { t } from './words'

/** LH-03, LC-14: what the public is told of the company. */
export const notices: Screen = {
  id: 'A18',
  name: 'notices',
  path: '/notices',
  title: () => t('console.nav_notices'),
  icon: 'badge',
  page: () => import('./pages/NoticesPage.vue'),
  place: 'bar',
  needs: ['notices.read'],
}

/** LD-01, LD-12: the register of processing and who else gets data. */
export const processing: Screen = {
  id: 'A18',
  name: 'processing',
  path: '/processing',
  title: () => t('console.nav_processing'),
  icon: 'badge',
  page: () => import('./pages/ProcessingPage.vue'),
  place: 'bar',
  needs: ['processing.read'],
}

/** Pages of one thing each: opened from a list, a search or a link, never from the navigation. */
export const files: readonly Screen[] = [
  {
    id: 'A1',
    name: 'inquiry',
    path: '/inquiries/:id',
    title: () => t('console.inquiry'),
    icon: 'message',
    page: () => import('./pages/InquiryPage.vue'),
  },
  {
    id: 'A25',
    name: 'data-request',
    path: '/data-requests/:id',
    title: () => t('console.right'),
    icon: 'person',
    page: () => import('./pages/DataRequestPage.vue'),
  },
  {
    id: 'A4',
    name: 'order',
    path: '/orders/:id',
    title: () => t('console.order'),
    icon: 'order',
    page: () => import('./pages/OrderPage.vue'),
  },
  {
    id: 'A3',
    name: 'series-file',
    path: '/series/:id',
    title: () => t('console.nav_series'),
    icon: 'sync',
    page: () => import('./pages/SeriesFilePage.vue'),
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
    id: 'A10',
    name: 'complaint',
    path: '/complaints/:id',
    title: () => t('console.complaint'),
    icon: 'flag',
    page: () => import('./pages/ComplaintPage.vue'),
  },
  {
    id: 'A19',
    name: 'incident',
    path: '/safety/:id',
    title: () => t('console.nav_safety'),
    icon: 'danger',
    page: () => import('./pages/IncidentPage.vue'),
  },
  {
    id: 'A11',
    name: 'cancellation',
    path: '/after-sales/:id',
    title: () => t('console.nav_aftersales'),
    icon: 'sync',
    page: () => import('./pages/CancellationPage.vue'),
  },
  {
    id: 'A11',
    name: 'goods',
    path: '/goods',
    title: () => t('console.goods'),
    icon: 'wallet',
    page: () => import('./pages/GoodsPage.vue'),
  },
  {
    id: 'A11',
    name: 'goods-sale',
    path: '/goods/:id',
    title: () => t('console.goods'),
    icon: 'wallet',
    page: () => import('./pages/GoodsSalePage.vue'),
  },
  {
    id: 'A11',
    name: 'repair',
    path: '/repairs/:id',
    title: () => t('console.repairs'),
    icon: 'broom',
    page: () => import('./pages/RepairPage.vue'),
  },
  {
    id: 'A18',
    name: 'text',
    path: '/message-texts/:name',
    title: () => t('console.text_one'),
    icon: 'pen',
    page: () => import('./pages/TextPage.vue'),
  },
  {
    id: 'A15',
    name: 'policy',
    path: '/after-sales-policy',
    title: () => t('console.nav_policy'),
    icon: 'book',
    page: () => import('./pages/PolicyPage.vue'),
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
