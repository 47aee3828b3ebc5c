import { partNames, parts, type Filter } from './calls'

/** What the address says, but for what is no choice. */
export function filterOf(values: Readonly<Record<string, string>>): Filter {
  const known = partNames.filter((part) =>
    (parts[part] as readonly string[]).includes(values[part] ?? ''),
  )
  return Object.fromEntries(known.map((part) => [part, values[part]])) as Filter
}
