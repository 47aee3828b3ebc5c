import type { PromiseLine } from './types'

export interface PromiseGroup {
  key: string
  order?: string
  /** When the visit begins that they are about; none for what belongs to no visit. */
  at?: string
  lines: PromiseLine[]
}

const isOpen = (group: PromiseGroup): boolean =>
  group.lines.some((line) => line.state === 'running')

/**
 * What was promised about one visit stands together: the next one first, then the others to come,
 * then what is over, the newest first. What holds for no visit (rest days, pay) leads.
 */
export function groupsOf(lines: readonly PromiseLine[]): PromiseGroup[] {
  const groups = new Map<string, PromiseGroup>()
  for (const line of lines) {
    const key = line.order ?? line.visit ?? ''
    const group = groups.get(key) ?? { key, order: line.order, lines: [] }
    group.at ??= line.visit_at
    group.lines.push(line)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => {
    if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1
    const [first, second] = [a.at ?? '', b.at ?? '']
    return isOpen(a) ? first.localeCompare(second) : second.localeCompare(first)
  })
}
