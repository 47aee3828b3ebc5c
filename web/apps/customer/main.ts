import '@kit/base.css'
import { startApp } from '@shared/shell/start'
import App from './App.vue'
import { screens } from './screens'
import { t } from './words'

void startApp({
  face: 'c',
  name: () => t('customer.name'),
  shell: App,
  screens,
  notFound: () => import('@shared/shell/NotFoundPage.vue'),
  first: '/',
})
