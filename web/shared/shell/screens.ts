import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { IconName } from '@kit/icons'

/** A screen of docs/web.md's list that really has a page; one without a page is simply not here. */
export interface Screen {
  /** C1 …, W1 …, A1 …: the name used in issues. */
  id: string
  name: string
  path: string
  title: () => string
  icon: IconName
  page: () => Promise<Component | { default: Component }>
  /** `bar`: in the main navigation. `more`: listed on the «mine» or settings page. */
  place?: 'bar' | 'more'
  /** Seen without signing in. */
  isOpen?: boolean
  /** The key after `g` on the console. */
  goKey?: string
  /** Takes the whole window, without navigation. */
  isBare?: boolean
}

declare module 'vue-router' {
  interface RouteMeta {
    screen?: Screen
  }
}

export const routesOf = (screens: readonly Screen[]): RouteRecordRaw[] =>
  screens.map((screen) => ({
    path: screen.path,
    name: screen.name,
    component: screen.page,
    props: true,
    meta: { screen },
  }))
