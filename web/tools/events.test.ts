import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

// SY-02: what happened stands in the trail in words, never as a code of the program.
const root = resolve(import.meta.dirname, '../..')
const sources = readdirSync(resolve(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(h|cpp)$/.test(path) && !path.includes('test'))
  .map((path) => readFileSync(resolve(root, 'server', path), 'utf8'))
const kinds = sources.flatMap((text) =>
  [...text.matchAll(/string_view kind = "([a-z_]+\.[a-z_]+)"/g)].map((found) => found[1]!),
)

it.each(['zh-CN', 'en'])('has a word for every event that the house publishes (%s)', (locale) => {
  const file = readFileSync(resolve(root, 'words', locale, 'console.json'), 'utf8')
  const words = JSON.parse(file) as Record<string, string>
  expect(kinds.length).toBeGreaterThan(150)
  expect(kinds.filter((kind) => !words[`event_${kind.replace('.', '_')}`])).toEqual([])
})
