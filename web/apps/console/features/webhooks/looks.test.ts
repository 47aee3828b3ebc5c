import { expect, test } from 'vitest'
import { attemptWord, kindWord, mayReplay } from './looks'
import type { Delivery } from './calls'

test('a try is told by the answer, or by why there was none', () => {
  expect(attemptWord({ status: 503 })).toBe('503')
  expect(attemptWord({ status: 0, error: 'no_answer' })).toBe('没有收到答复')
  expect(attemptWord({ status: 0, error: 'target_address' })).toContain('内网')
  expect(attemptWord({ status: 0, error: 'something_new' })).toBe('something_new')
})

test('kinds are the words of the trail', () => {
  expect(kindWord('orders.placed')).toBe('下单')
  expect(kindWord('webhooks.ping')).toBe('试发')
})

test('only what has ended is sent once more', () => {
  const one = (state: Delivery['state']) => ({ state }) as Delivery
  expect(mayReplay(one('delivered'))).toBe(true)
  expect(mayReplay(one('failed'))).toBe(true)
  expect(mayReplay(one('waiting'))).toBe(false)
  expect(mayReplay(one('sending'))).toBe(false)
})
