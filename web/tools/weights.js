// The weight budget of UX section 4: what each face loads first, and its heaviest lazy part.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const faces = {
  c: { js: 90, css: 20, lazy: 60 },
  w: { js: 100, css: 20, lazy: 60 },
  a: { js: 260, css: 40, lazy: 200 },
}
const dist = resolve(import.meta.dirname, '../dist')
const kB = (path) => gzipSync(readFileSync(path), { level: 9 }).length / 1000

/** The entry, what it imports statically, and the style sheets the HTML names. */
function firstLoad(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = Array.from(html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g))
  const found = new Set()
  const visit = (file) => {
    if (found.has(file)) return
    found.add(file)
    if (!file.endsWith('.js')) return
    const code = readFileSync(join(folder, file), 'utf8')
    const imports = code.matchAll(/(?:^|[;\s}])import\s*(?:[\w*{}$\s,]+from\s*)?"\.\/([^"]+\.js)"/g)
    for (const [, name] of imports) visit(`assets/${name}`)
  }
  named.forEach(([, file]) => visit(file))
  return found
}

let isOver = false
for (const [name, limits] of Object.entries(faces)) {
  const folder = join(dist, name)
  const first = firstLoad(folder)
  const sum = (end) =>
    [...first]
      .filter((file) => file.endsWith(end))
      .reduce((all, file) => all + kB(join(folder, file)), 0)
  const lazy = readdirSync(join(folder, 'assets'))
    .filter((file) => file.endsWith('.js') && !first.has(`assets/${file}`))
    .map((file) => [kB(join(folder, 'assets', file)), file])
    .sort(([a], [b]) => b - a)
  const [heaviest, heaviestName] = lazy[0] ?? [0, '–']
  const rows = [
    ['first JS', sum('.js'), limits.js],
    ['first CSS', sum('.css'), limits.css],
    [`lazy ${heaviestName}`, heaviest, limits.lazy],
  ]
  for (const [what, found, limit] of rows) {
    const mark = found > limit ? 'OVER' : 'ok'
    if (found > limit) isOver = true
    console.log(`${name}  ${what}: ${found.toFixed(1)} kB of ${limit}  ${mark}`)
  }
  console.log(
    `${name}  html: ${(statSync(join(folder, 'index.html')).size / 1000).toFixed(1)} kB raw`,
  )
}
process.exit(isOver ? 1 : 0)
