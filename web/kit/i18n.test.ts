import { afterEach, describe, expect, it } from 'vitest'
import { roomWords, say, setLocale, wordsReady } from './i18n'

const zh = { hello: '您好,{name}', items: { other: '{count} 项' }, only: '返回' } as const
const en = {
  hello: 'Hello, {name}',
  items: { one: '{count} item', other: '{count} items' },
  only: 'Back',
} as const
const words = () => roomWords(zh, () => Promise.resolve({ default: en }))

afterEach(() => setLocale('zh-CN'))

describe('t()', () => {
  it('speaks Chinese from the start and English once it has come', async () => {
    const t = words()
    expect(t('hello', { name: '王' })).toBe('您好,王')
    await setLocale('en')
    expect(t('hello', { name: 'Wang' })).toBe('Hello, Wang')
    expect(document.documentElement.lang).toBe('en')
  })

  it('takes the plural form of the language, not of the number', async () => {
    const t = words()
    expect(t('items', { count: 1 })).toBe('1 项')
    await setLocale('en')
    expect(t('items', { count: 1 })).toBe('1 item')
    expect(t('items', { count: 0 })).toBe('0 items')
  })

  it('waits for the words of a room that is loaded while English is on', async () => {
    await setLocale('en')
    const t = words()
    await wordsReady()
    expect(t('only')).toBe('Back')
  })

  it('shows a place that got no value as it stands, so that a test sees it', () => {
    expect(say('{a} {b}', { a: 1 })).toBe('1 {b}')
  })

  it('makes every text 40 % longer in the pseudo-language', () => {
    expect(say('1234567890', {}, 'qps')).toBe('[1234567890~~~~]')
  })

  it('refuses, as a type, a key or a translation that is not there', () => {
    const t = words()
    // @ts-expect-error no such key
    expect(t('missing')).toBe('missing')
    // @ts-expect-error English lacks a key
    roomWords(zh, () => Promise.resolve({ default: { hello: '', items: '' } }))
  })
})
