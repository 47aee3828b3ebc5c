import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveFolders } from './static-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** The faces as built, and the gallery; no /api. */
    facesUrl: string
  }
}

const web = resolve(import.meta.dirname, '..')
const folders = {
  '/c/': resolve(web, 'dist/c'),
  '/w/': resolve(web, 'dist/w'),
  '/a/': resolve(web, 'dist/a'),
  '/gallery/': resolve(web, '../build/gallery'),
}

/** Serves the built faces. A journey starts a whole server of its own (journeys/server.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const missing = Object.values(folders).filter((folder) => !existsSync(folder))
  if (missing.length > 0) {
    throw new Error(`not built: ${missing.join(', ')}; npm run build && npm run build:gallery`)
  }
  const [server, facesUrl] = await serveFolders(() => folders)
  project.provide('facesUrl', facesUrl)
  return async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}
