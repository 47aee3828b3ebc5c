import { expect, test } from 'vitest'
import { fillScript } from './script'

test('the read-back says what was agreed, and an unknown slot stays to be seen', () => {
  // BK-02
  expect(fillScript('{day} {time}，{worker}上门', { day: '周二', time: '09:00' })).toBe(
    '周二 09:00，{worker}上门',
  )
})
