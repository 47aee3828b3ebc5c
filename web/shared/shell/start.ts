import { createApp, watch, type Component } from 'vue'
import { createRouter, createWebHistory, type Router } from 'vue-router'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { locale, wordsReady } from '@kit/i18n'
import { startPreferences } from '@kit/preferences'
import { onSignedOut } from '../api/call'
import { learnDemonstration } from '../about'
import { startLive } from '../live/live'
import { queries } from '../queries'
import { forgetSession, maySee, wasSignedInAs, type Session } from '../session/session'
import { t } from '../words'
import { routesOf, type Screen } from './screens'
import { startUpdates } from './updates'

export interface Face {
  face: 'c' | 'w' | 'a'
  name: () => string
  shell: Component
  screens: readonly Screen[]
  notFound: () => Promise<Component | { default: Component }>
  /** The first screen's path; `/` leads there. */
  first: string
}

const actorOf = { c: 'customer', w: 'worker', a: 'staff' } as const

/** Starts a face: preferences, router with sign-in, cache of answers, updates; then mounts it. */
export async function startApp(face: Face): Promise<void> {
  // Asked for while the rest begins: each after the other is a slow phone's second.
  const demonstration = learnDemonstration()
  // Before any page's code: a page brings its words in the language that is chosen by then.
  await startPreferences(face.face)
  const router = makeRouter(face)
  const app = createApp(face.shell)
  app.use(router).use(VueQueryPlugin, { queryClient: queries })
  await Promise.all([demonstration, router.isReady()])
  app.mount('#app')
  void startUpdates(import.meta.env.BASE_URL)
}

function makeRouter(face: Face): Router {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes: [
      ...(face.first === '/' ? [] : [{ path: '/', redirect: face.first }]),
      ...routesOf(face.screens),
      { path: '/:rest(.*)*', name: 'not-found', component: face.notFound },
    ],
    scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
  })
  guardPages(router, actorOf[face.face])
  // Runs after the page's chunk has come, so the words it brought can be waited for.
  router.beforeResolve(() => wordsReady())
  keepTitle(router, face)
  keepLive(router)
  onSignedOut(() => {
    forgetSession()
    const { name, fullPath, meta } = router.currentRoute.value
    if (name === 'sign-in' || meta.screen?.isOpen) return
    void router.push({ name: 'sign-in', query: { next: fullPath } })
  })
  return router
}

/**
 * Pages behind the sign-in. A phone on which the same kind of person was signed in last goes on at
 * once, with what the device keeps for them; should the server say otherwise, it asks to sign in.
 */
function guardPages(router: Router, actor: Session['kind']): void {
  router.beforeEach(async (to) => {
    const { screen } = to.meta
    if (!screen || screen.isOpen) return true
    const signIn = { name: 'sign-in', query: { next: to.fullPath } }
    const answer = maySee(actor)
    void screen.page() // its code comes while the server answers
    if (actor === 'staff' || wasSignedInAs() !== actor) return (await answer) || signIn
    void answer.then((may) => (may ? undefined : router.replace(signIn)))
    return true
  })
}

/** The live stream runs from the first page behind the sign-in until the person signs out. */
function keepLive(router: Router): void {
  let stop: (() => void) | undefined
  router.afterEach((to) => {
    if (to.name === 'sign-in') {
      stop?.()
      stop = undefined
    } else if (to.meta.screen && !to.meta.screen.isOpen) stop ??= startLive()
  })
}

function keepTitle(router: Router, face: Face): void {
  watch(
    [router.currentRoute, locale],
    ([route]) => {
      const title = route.meta.screen?.title() ?? t('shared.not_found_title')
      document.title = `${title} · ${face.name()}`
    },
    { flush: 'post' },
  )
}
