import '@kit/base.css'
import { device } from '@shared/device/database'
import { wasSignedInAs } from '@shared/session/session'
import { startApp } from '@shared/shell/start'
import App from './App.vue'
import { screens } from './screens'
import { t } from './words'

// Who comes again reads the day from the device: it opens while the page's code is on its way.
if (wasSignedInAs() === 'worker') void device()

void startApp({
  face: 'w',
  name: () => t('worker.name'),
  shell: App,
  screens,
  notFound: () => import('@shared/shell/NotFoundPage.vue'),
  first: '/today',
})
