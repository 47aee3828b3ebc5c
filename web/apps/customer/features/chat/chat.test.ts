import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '@shared/device/database'
import { promiseText, sideOf, unsentOf } from './chat'

const item = (lane: string, key: string, state: OutboxItem['state'] = 'waiting'): OutboxItem => ({
  key: `item-${key}`,
  lane,
  route: 'POST /me/chat/lines',
  params: {},
  body: { key, words: `words ${key}` },
  title: '',
  madeAt: 1,
  bytes: 1,
  state,
  tries: 0,
  notBefore: 0,
})

describe('A chat on a phone', () => {
  it('shows what has not left the phone, once, and only the person who wrote it', () => {
    const items = [item('chat/lin', 'a'), item('chat/lin', 'b', 'parked'), item('chat/wu', 'c')]
    expect(unsentOf(items, 'lin', []).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(unsentOf(items, 'lin', []).map(({ isRefused }) => isRefused)).toEqual([false, true])
    expect(unsentOf(items, 'lin', [{ key: 'a' }]).map(({ key }) => key)).toEqual(['b'])
    expect(unsentOf(items, '', [])).toEqual([])
  })

  it('knows whose line it is', () => {
    expect(sideOf({ kind: 'words', author_kind: 'customer' })).toBe('own')
    expect(sideOf({ kind: 'picture', author_kind: 'staff' })).toBe('theirs')
    expect(sideOf({ kind: 'taken', author_kind: 'staff' })).toBe('told')
  })

  it('says the promise in words', () => {
    expect(promiseText(120)).toBe('2 分钟')
    expect(promiseText(45)).toBe('45 秒')
    expect(promiseText(61)).toBe('2 分钟')
  })
})
