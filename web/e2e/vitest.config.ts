import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { alias } from '../vite.config.ts'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  resolve: { alias },
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: 'e2e/global-setup.ts',
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 150_000,
    // One browser at a time: the machine that runs this has two cores.
    fileParallelism: false,
  },
})
