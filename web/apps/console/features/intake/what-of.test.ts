import { expect, it } from 'vitest'
import { whatOf } from './what-of'

it('says what waits, in words', () => {
  // ST-01, ST-02, BK-10
  expect(whatOf({ kind: 'routing', what: 'store_manager' })).toBe('等店长接单')
  expect(whatOf({ kind: 'contact', what: 'unreachable' })).toBe('联系不上')
  expect(whatOf({ kind: 'callback', what: 'due' })).toBe('答应的回电到时间了')
  expect(whatOf({ kind: 'draft', what: 'intake' })).toBe('没下完的电话单')
})
