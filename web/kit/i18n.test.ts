import { afterEach, describe, expect, it } from 'vitest'
import { joinWords, roomWords, setLocale, wordsReady } from './i18n'

const zh = { hello: '您好,{name}', items: '{count} 项', only: '返回' } as const
const en = {
  hello: 'Hello, {name}',
  items: '{count} items',
  'items#one': '{count} item',
  only: 'Back',
} as const
const words = () => roomWords('room', zh, () => Promise.resolve({ default: en }))

afterEach(() => setLocale('zh-CN'))

describe('t()', () => {
  it('speaks Chinese from the start and English once it has come', async () => {
    const t = words()
    expect(t('room.hello', { name: '王' })).toBe('您好,王')
    await setLocale('en')
    expect(t('room.hello', { name: 'Wang' })).toBe('Hello, Wang')
    expect(document.documentElement.lang).toBe('en')
  })

  it('takes the plural form of the language, not of the number', async () => {
    const t = words()
    expect(t('room.items', { count: 1 })).toBe('1 项')
    await setLocale('en')
    expect(t('room.items', { count: 1 })).toBe('1 item')
    expect(t('room.items', { count: 0 })).toBe('0 items')
  })

  it('waits for the words of a room that is loaded while English is on', async () => {
    await setLocale('en')
    const t = words()
    await wordsReady()
    expect(t('room.only')).toBe('Back')
  })

  it('joins the words of several rooms', () => {
    const other = roomWords('other', { yes: '好' }, () =>
      Promise.resolve({ default: { yes: 'Yes' } }),
    )
    const t = joinWords(words(), other)
    expect(t('other.yes') + t('room.only')).toBe('好返回')
  })

  it('leaves a place that got no value as it stands, so that a test sees it', () => {
    expect(words()('room.hello')).toBe('您好,{name}')
  })

  it('makes every text 40 % longer in the pseudo-language', async () => {
    const t = roomWords('ten', { digits: '1234567890' }, () =>
      Promise.resolve({ default: { digits: '' } }),
    )
    await setLocale('qps')
    expect(t('ten.digits')).toBe('[1234567890~~~~]')
  })

  it('refuses, as a type, a key or a translation that is not there', () => {
    const t = words()
    // @ts-expect-error no such key
    expect(t('room.missing')).toBe('room.missing')
    // @ts-expect-error a plural form is never asked for by its own name
    expect(t('room.items#one')).toBe('room.items#one')
    // @ts-expect-error English lacks an entry
    roomWords('poor', zh, () => Promise.resolve({ default: { hello: '', items: '' } }))
  })
})
