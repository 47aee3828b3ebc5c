import { existsSync, readFileSync, statSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** What the Hearth server sends with every page; the faces must work under it. */
export const contentPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves built folders the way the real server does: policy, precompressed files, caching. */
export function serveFolders(
  folders: () => Record<string, string>,
  api: RequestListener = (_request, response) => void response.writeHead(404).end(),
): Promise<[Server, string]> {
  const server = createServer((request, response) =>
    request.url?.startsWith('/api/')
      ? api(request, response)
      : answer(folders(), request, response),
  )
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      ready([server, `http://127.0.0.1:${port}`])
    }),
  )
}

function answer(
  folders: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0]!))
  const base = Object.keys(folders).find((prefix) => path.startsWith(prefix))
  if (!base) return void response.writeHead(404).end()
  const rest = path.slice(base.length)
  const folder = folders[base]!
  const isFile = rest !== '' && existsSync(join(folder, rest)) && statFile(join(folder, rest))
  if (!isFile && rest.startsWith('assets/')) return void response.writeHead(404).end()
  send(join(folder, isFile ? rest : 'index.html'), rest.startsWith('assets/'), request, response)
}

const statFile = (path: string): boolean => statSync(path).isFile()

function send(
  file: string,
  isHashed: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const hasGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const isPacked = hasGzip && existsSync(`${file}.gz`)
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': contentPolicy,
    'X-Content-Type-Options': 'nosniff',
    ...(isPacked ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  })
  response.end(readFileSync(isPacked ? `${file}.gz` : file))
}
