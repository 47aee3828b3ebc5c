// Which floor a file of web/ stands on, and what it may import:
// api → kit → shared → apps/x/features/<room> → apps/x/pages, shell and start.
import { dirname, relative, resolve } from 'node:path'

const aliases = { '@api/': 'api/', '@kit/': 'kit/', '@shared/': 'shared/', '@words/': '../words/' }
const levels = { api: 0, kit: 1, shared: 2, features: 3, pages: 4 }

/** `{ level, app, room }` of a path relative to web/; nothing for a file that is on no floor. */
export function floorOf(path) {
  const [top, app, part, room] = path.split('/')
  if (top === 'api' || top === 'kit' || top === 'shared') return { level: levels[top] }
  if (top !== 'apps') return undefined
  if (part === 'features') return { level: levels.features, app, room }
  // The words of an app and its desk (keys, tables, rights) are its own ground floor: features
  // stand on them too.
  const isGround = part === 'words' || part === 'desk' || part?.startsWith('words.')
  if (isGround) return { level: levels.shared, app }
  return { level: levels.pages, app }
}

/** A sentence about what is wrong with importing `to` from `from`; nothing when it is fine. */
export function floorFault(from, to) {
  const [below, above] = [floorOf(to), floorOf(from)]
  if (!below || !above) return undefined
  if (below.level > above.level) return `${from} may not import ${to}: it stands on a higher floor`
  if (above.level < levels.shared && below.app) return `${from} may not import from an app`
  if (below.app && above.app !== below.app) return `${from} may not import another app's ${to}`
  const areFeatures = below.level === levels.features && above.level === levels.features
  if (areFeatures && below.room !== above.room) return 'features never import each other'
  return undefined
}

const web = resolve(import.meta.dirname, '..')

function targetOf(file, source) {
  const alias = Object.keys(aliases).find((name) => source.startsWith(name))
  if (alias) return aliases[alias] + source.slice(alias.length)
  if (!source.startsWith('.')) return undefined
  return relative(web, resolve(dirname(file), source))
}

export const floors = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node) => {
      const source = node.source?.value
      const target = typeof source === 'string' ? targetOf(context.filename, source) : undefined
      const fault = target && floorFault(relative(web, context.filename), target)
      if (fault) context.report({ node, message: fault })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}
