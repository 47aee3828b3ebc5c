import { beforeEach, describe, expect, it } from 'vitest'
import { setLocale } from '../words'
import { happenedText, promisedText } from './said'
import type { PromiseLine } from './types'

const line = (what: Partial<PromiseLine>): PromiseLine => ({
  id: '1',
  kind: 'other',
  source: 'order',
  state: 'running',
  owed_by: 'company',
  amount: 0,
  is_agreed: true,
  is_disputed: false,
  sides: [],
  made_at: '2026-11-22T08:00:00Z',
  ...what,
})

// BE-03: the same words for customer, worker and office.
describe('A promise', () => {
  beforeEach(() => setLocale('zh-CN'))

  it('says what it is about in its own unit', () => {
    expect(promisedText(line({ kind: 'hours', amount: 180 }))).toBe('180 分钟')
    expect(promisedText(line({ kind: 'price', amount: 16800 }))).toContain('¥168.00')
    expect(promisedText(line({ kind: 'start', due_at: '2030-11-24T01:00:00Z' }))).toContain('09:00')
  })

  it('made by hand says its words and its date', () => {
    const text = promisedText(
      line({ kind: 'hours', source: 'hand', words: '每周六休息', due_at: '2030-11-24T01:00:00Z' }),
    )
    expect(text).toContain('每周六休息')
    expect(text).toContain('09:00')
  })

  it('says what happened once it is over', () => {
    expect(happenedText(line({ kind: 'start' }))).toBe('')
    expect(happenedText(line({ kind: 'start', state: 'broken', happened: 20 }))).toBe('晚 20 分钟')
    expect(happenedText(line({ kind: 'start', state: 'kept', happened: -5 }))).toBe('准时')
    expect(happenedText(line({ kind: 'start', state: 'broken' }))).toBe('到时没有任何记录')
    expect(happenedText(line({ kind: 'same_worker', state: 'broken', happened: 0 }))).toBe(
      '来的是别人',
    )
    expect(happenedText(line({ state: 'waived', reason: 'called_off' }))).toBe('订单已取消')
  })
})
