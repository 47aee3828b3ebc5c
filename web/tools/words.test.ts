import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Message } from '../kit/i18n'

const folder = resolve(import.meta.dirname, '../../words')
const webFiles = readdirSync(`${folder}/zh-CN`).filter((name) => name.startsWith('web_'))
const load = (locale: string, name: string) =>
  JSON.parse(readFileSync(`${folder}/${locale}/${name}`, 'utf8')) as Record<string, Message>
const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const placesOf = (message: Message): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort()

describe.each(webFiles)('The words of %s', (name) => {
  it('have the same keys and places in both languages, and none is empty', () => {
    expect(existsSync(`${folder}/en/${name}`)).toBe(true)
    const [zh, en] = [load('zh-CN', name), load('en', name)]
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    for (const key of Object.keys(zh)) {
      expect(placesOf(en[key]!), key).toEqual(placesOf(zh[key]!))
      for (const text of [...textsOf(zh[key]!), ...textsOf(en[key]!)])
        expect(text, key).not.toBe('')
    }
  })
})
