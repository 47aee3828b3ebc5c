import { expect, it } from 'vitest'
import { toTree } from './tree'
import type { ItemLine } from './types'

const line = (id: string, parent?: string): ItemLine => ({
  id,
  code: id,
  name: { zh: id, en: id },
  summary: { zh: '', en: '' },
  icon: 'broom',
  is_offered: true,
  version: 1,
  ...(parent ? { parent } : {}),
})

it('puts services below their groups, and loses none', () => {
  const rows = toTree([line('a'), line('b'), line('a1', 'a'), line('x', 'gone'), line('a2', 'a')])
  expect(rows.map(({ item, depth }) => `${depth}${item.id}`)).toEqual([
    '0a',
    '1a1',
    '1a2',
    '0b',
    '0x',
  ])
})
