import type { Entry } from './calls'

/** The kinds that those entries hold, each once, in the order of the register. */
export function kindsOf(entries: readonly Entry[], chosen: readonly string[]): Entry['kinds'] {
  const held = entries.filter(({ entry }) => chosen.includes(entry)).flatMap(({ kinds }) => kinds)
  return [...new Set(held)]
}

/** Columns by table: «orders_order: number, note». */
export function columnsByTable(entry: Entry): { table: string; columns: string }[] {
  const tables = [...new Set(entry.fields.map(({ table }) => table))]
  return tables.map((table) => ({
    table,
    columns: entry.fields
      .filter((field) => field.table === table)
      .map(({ column }) => column)
      .join(', '),
  }))
}
