import '@kit/base.css'
import './theme.css'
import './desk/desk.css'
import { startApp } from '@shared/shell/start'
import App from './App.vue'
import { screens } from './screens'
import { t } from './words'

void startApp({
  face: 'a',
  name: () => t('console.name'),
  shell: App,
  screens,
  notFound: () => import('@shared/shell/NotFoundPage.vue'),
  first: '/home',
})
