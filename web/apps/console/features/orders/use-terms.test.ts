import { expect, test } from 'vitest'
import { cancelWords } from './use-terms'

test('an agent reads out the fee, not only the time without one', () => {
  // AS-01, LC-04
  const terms = { free_hours: 24, fee_percent: 15 }
  expect(cancelWords(false, terms)).toBe('下单后 24 小时内取消免费，之后取消最多收订单金额的 15%。')
  expect(cancelWords(true, terms)).toBe('这项服务专为您安排，取消时只收已经发生的费用。')
  expect(cancelWords(false, undefined)).toBe('')
})
