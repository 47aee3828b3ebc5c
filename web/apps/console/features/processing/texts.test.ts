import { describe, expect, it } from 'vitest'
import type { Entry } from './calls'
import { columnsByTable, kindsOf } from './texts'

const entry = (name: string, kinds: Entry['kinds'], fields: Entry['fields'] = []): Entry => ({
  entry: name,
  name,
  ground: 'contract',
  security: 'guarded',
  purpose_zh: '',
  purpose_en: '',
  version: 0,
  kinds,
  sensitive: [],
  keeps: [],
  recipients: [],
  fields,
})

describe('The register of processing', () => {
  it('offers only kinds that the chosen entries hold', () => {
    // LD-12
    const all = [entry('orders', ['words', 'money']), entry('messages', ['contact', 'words'])]
    expect(kindsOf(all, [])).toEqual([])
    expect(kindsOf(all, ['messages', 'orders'])).toEqual(['words', 'money', 'contact'])
  })

  it('lists columns by table', () => {
    // LD-01
    const field = (table: string, column: string): Entry['fields'][number] => ({
      table,
      column,
      kind: 'facts',
      sensitive: [],
    })
    expect(
      columnsByTable(entry('x', [], [field('a', 'one'), field('b', 'three'), field('a', 'two')])),
    ).toEqual([
      { table: 'a', columns: 'one, two' },
      { table: 'b', columns: 'three' },
    ])
  })
})
