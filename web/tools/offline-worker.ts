import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { transformWithOxc, type Plugin, type Rolldown } from 'vite'

export interface OfflineWorkerOptions {
  /** `all`: every built file works offline. `first-load`: only what the entry page needs. */
  keep: 'all' | 'first-load'
}

/** Emits `sw.js`: the worker of tools/worker.ts with the list of the built files and a version. */
export function offlineWorker(options: OfflineWorkerOptions): Plugin {
  let base = '/'
  return {
    name: 'hearth-offline-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      base = config.base
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const names = options.keep === 'all' ? Object.keys(bundle) : firstLoad(bundle)
        const files = names.filter((name) => !name.endsWith('.map')).sort()
        const version = versionOf(bundle)
        const source = readFileSync(resolve(import.meta.dirname, 'worker.ts'), 'utf8')
        const { code } = await transformWithOxc(source, 'worker.ts')
        const values = { base, version, files: files.map((name) => base + name) }
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const HEARTH = ${JSON.stringify(values)};\n${code}`,
        })
      },
    },
  }
}

/** The entry, what it imports statically, their style sheets, and the HTML. */
export function firstLoad(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (!chunk || found.has(name)) return
    found.add(name)
    if (chunk.type !== 'chunk') return
    chunk.imports.forEach(visit)
    chunk.viteMetadata?.importedCss.forEach(visit)
  }
  for (const file of Object.values(bundle)) {
    if (file.fileName.endsWith('.html')) visit(file.fileName)
    if (file.type === 'chunk' && file.isEntry) visit(file.fileName)
  }
  return [...found]
}

/** Changes whenever a built file does. */
export function versionOf(bundle: Rolldown.OutputBundle): string {
  const hash = createHash('sha256')
  for (const file of Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
    hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
  }
  return hash.digest('hex').slice(0, 12)
}
