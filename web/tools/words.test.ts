import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../words')
const files = readdirSync(`${folder}/zh-CN`)
const load = (locale: string, name: string) =>
  JSON.parse(readFileSync(`${folder}/${locale}/${name}`, 'utf8')) as Record<string, string>
const placesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const isPlural = (key: string): boolean => key.includes('#')

describe.each(files)('The words of %s', (name) => {
  const [zh, en] = [load('zh-CN', name), load('en', name)]

  it('have the same entries in both languages, and none is empty', () => {
    const entries = Object.keys(en).filter((key) => !isPlural(key))
    expect(entries.sort()).toEqual(Object.keys(zh).sort())
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)]) {
      expect(text, key).not.toBe('')
    }
  })

  it('have the same places to fill, and every plural form an entry beside it', () => {
    for (const [key, text] of Object.entries(en)) {
      const entry = key.split('#')[0]!
      const wanted = placesOf(zh[entry] ?? '')
      // «1 item» may leave the number out.
      const found = placesOf(text)
      if (isPlural(key)) expect(wanted).toEqual(expect.arrayContaining(found))
      else expect(found, key).toEqual(wanted)
    }
  })
})
