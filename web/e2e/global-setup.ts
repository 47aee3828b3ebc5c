import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveFolders } from './static-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** The faces as built, and the gallery; no /api. */
    facesUrl: string
    /** A whole Hearth server with its faces; empty when none was given. */
    hearthUrl: string
  }
}

const web = resolve(import.meta.dirname, '..')
const folders = {
  '/c/': resolve(web, 'dist/c'),
  '/w/': resolve(web, 'dist/w'),
  '/a/': resolve(web, 'dist/a'),
  '/gallery/': resolve(web, '../build/gallery'),
}
const startWithinMs = 30_000

/**
 * Serves the built faces; and starts a Hearth server when HEARTH_COMMAND says how, or uses the
 * one at HEARTH_URL. Journeys that need a server are skipped without one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const missing = Object.values(folders).filter((folder) => !existsSync(folder))
  if (missing.length > 0) {
    throw new Error(`not built: ${missing.join(', ')}; npm run build && npm run build:gallery`)
  }
  const [server, facesUrl] = await serveFolders(() => folders)
  project.provide('facesUrl', facesUrl)
  const hearth = await startHearth()
  project.provide('hearthUrl', hearth.url)
  return async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    hearth.stop()
  }
}

async function startHearth(): Promise<{ url: string; stop: () => void }> {
  const { HEARTH_COMMAND: command, HEARTH_URL: given } = process.env
  if (!command) return { url: given ?? '', stop: () => undefined }
  const url = given ?? 'http://127.0.0.1:8080'
  const child = spawn(command, { shell: true, stdio: 'inherit', detached: true })
  const stop = () => stopGroup(child)
  await waitFor(url, child).catch((cause: unknown) => {
    stop()
    throw cause
  })
  return { url, stop }
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + startWithinMs
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(`${url}/health did not answer within ${startWithinMs / 1000} s`)
}

/** The command ran in a shell of its own process group: ending the group ends the server too. */
function stopGroup(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
}
