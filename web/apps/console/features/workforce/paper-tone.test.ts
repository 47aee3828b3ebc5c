import { expect, it } from 'vitest'
import { paperTone } from './paper-tone'

it('warns a month ahead, and is red in the last week, when expired or failed', () => {
  const toneAt = (days_left: number) => paperTone({ result: 'passed', days_left })
  expect([30, 29, 7, 6, -1].map(toneAt)).toEqual(['ok', 'warn', 'warn', 'danger', 'danger'])
  expect(paperTone({ result: 'passed' })).toBe('ok')
  expect(paperTone({ result: 'failed', days_left: 300 })).toBe('danger')
})
