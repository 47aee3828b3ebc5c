import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'
import vue from '@vitejs/plugin-vue'
import { precompress } from './tools/precompress.ts'
import { paintedTokens } from './tools/painted-tokens.ts'
import { offlineWorker, type OfflineWorkerOptions } from './tools/offline-worker.ts'

const here = import.meta.dirname

interface Face {
  root: string
  base: string
  out: string
  worker?: OfflineWorkerOptions
}

/** One build a face: each has its own base, its own service worker and its own weight budget. */
const faces: Record<string, Face> = {
  c: { root: 'apps/customer', base: '/c/', out: 'dist/c', worker: { keep: 'all' } },
  w: { root: 'apps/worker', base: '/w/', out: 'dist/w', worker: { keep: 'all' } },
  a: { root: 'apps/console', base: '/a/', out: 'dist/a', worker: { keep: 'first-load' } },
  gallery: { root: 'gallery', base: '/gallery/', out: '../build/gallery' },
}

/**
 * What the worker's day is made of, in one file: with a worker in between, each of a page's small
 * files costs a slow phone tens of milliseconds before anything can be read.
 */
const day = {
  name: 'day',
  test: new RegExp(
    [
      'apps/worker/(pages/(TodayPage|CurrentVisit)|features/visits/([A-Z][a-z]+Sheet|shown|deeds|next-deed|use-deeds|VisitActions|StopCard))',
      'kit/Ui(PageHead|State|Skeleton|Chip|Choice|Photos|Sheet|Dialog)\\.vue',
      'kit/use-photo-urls|kit/photo',
      'shared/(QueryView\\.vue|VisitChip\\.vue|visit-states)',
      'node_modules/(reka-ui|defu|@vueuse|aria-hidden|@floating-ui)/',
    ].join('|'),
  ),
  includeDependenciesRecursively: false,
}

export const alias = {
  '@api': resolve(here, 'api'),
  '@kit': resolve(here, 'kit'),
  '@shared': resolve(here, 'shared'),
  '@words': resolve(here, '../words'),
}

export default defineConfig(({ mode }): UserConfig => {
  const face = faces[mode]
  if (!face) throw new Error(`--mode must be one of ${Object.keys(faces).join(', ')}`)
  const server = process.env.HEARTH_URL ?? 'http://127.0.0.1:8080'
  return {
    root: resolve(here, face.root),
    base: face.base,
    cacheDir: resolve(here, 'node_modules/.vite', mode),
    resolve: { alias },
    define: { __VUE_OPTIONS_API__: mode === 'a', __VUE_PROD_DEVTOOLS__: false },
    plugins: [
      vue(),
      paintedTokens(resolve(here, 'kit/tokens.css')),
      ...(face.worker ? [offlineWorker(face.worker)] : []),
      precompress(),
    ],
    server: {
      // The host stays the browser's own: the server refuses another site's origin.
      proxy: { '/api': { target: server, changeOrigin: false } },
      fs: { allow: [resolve(here, '..')] },
    },
    build: {
      outDir: resolve(here, face.out),
      emptyOutDir: true,
      target: ['chrome107', 'safari16'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      cssCodeSplit: mode !== 'w',
      ...(mode === 'w'
        ? { rolldownOptions: { output: { codeSplitting: { groups: [day] } } } }
        : {}),
      reportCompressedSize: false,
    },
  }
})
