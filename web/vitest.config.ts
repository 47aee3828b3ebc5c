import { readdirSync, readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { alias } from './vite.config.ts'

const folders = ['api', 'kit', 'shared', 'apps', 'tools', 'gallery']
const files = folders.flatMap((folder) =>
  readdirSync(`${import.meta.dirname}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`),
)
// Modules remember: a file that puts others in their place, or keeps something on the device, gets modules of its own.
const needsItsOwn = /vi\.(do)?mock\(|vi\.stubGlobal|shared\/device|indexedDB|localStorage/i
const isAlone = (file: string): boolean =>
  file.startsWith('shared/device/') ||
  needsItsOwn.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))

export default defineConfig({
  plugins: [vue()],
  resolve: { alias },
  test: {
    maxWorkers: 2,
    // One happy-dom for all other files of a worker: making one for each took ten times as long as the tests.
    projects: [true, false].map((alone) => ({
      extends: true as const,
      test: {
        name: alone ? 'alone' : 'together',
        include: files.filter((file) => isAlone(file) === alone),
        environment: 'happy-dom',
        setupFiles: ['tools/test-setup.ts'],
        isolate: alone,
      },
    })),
  },
})
