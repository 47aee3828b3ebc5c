import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { alias } from './vite.config.ts'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias },
  test: {
    include: ['{api,kit,shared,apps,tools,gallery}/**/*.test.ts'],
    environment: 'happy-dom',
    setupFiles: ['tools/test-setup.ts'],
    maxWorkers: 2,
  },
})
