import '@kit/base.css'
import { createApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import { preferences, startPreferences, type Theme } from '@kit/preferences'
import type { Locale } from '@kit/i18n'
import GalleryPage from './GalleryPage.vue'

// ?face=w&theme=dark&locale=en&elder#/UiButton: what the tests ask for, in one address.
const asked = new URLSearchParams(location.search)
preferences.theme = (asked.get('theme') as Theme | null) ?? 'light'
preferences.locale = (asked.get('locale') as Locale | null) ?? 'zh-CN'
preferences.isElder = asked.has('elder')
await startPreferences((asked.get('face') as 'c' | 'w' | 'a' | null) ?? 'c')

const router = createRouter({
  history: createWebHashHistory(),
  routes: [{ path: '/:story(.*)*', component: GalleryPage }],
})
createApp(GalleryPage).use(router).mount('#app')
