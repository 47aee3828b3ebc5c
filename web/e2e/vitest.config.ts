import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { alias } from '../vite.config.ts'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  resolve: { alias },
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: 'e2e/global-setup.ts',
    setupFiles: ['e2e/failed.ts'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 150_000,
    // Each file has a server, a company and a browser of its own. Three at a time: a page waits more than it works,
    // and two at a time left two cores idle for more than half of the while.
    maxWorkers: 3,
  },
})
