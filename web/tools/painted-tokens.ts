import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Puts the design tokens into the HTML itself: the static shell is painted in the right colours
 * before any script or style sheet has arrived, and the tokens are delivered once.
 */
export function paintedTokens(file: string): Plugin {
  return {
    name: 'hearth-painted-tokens',
    transformIndexHtml: {
      order: 'pre',
      handler: () => [
        { tag: 'style', injectTo: 'head-prepend', children: squeeze(readFileSync(file, 'utf8')) },
      ],
    },
    configureServer: (server) => {
      server.watcher.add(file)
    },
  }
}

/** Comments and needless spaces out; the result is still the same style sheet. */
export function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,]) ?/g, '$1')
    .trim()
}
