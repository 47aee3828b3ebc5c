import { expect, it } from 'vitest'
import { lineNote } from './bill'

// LC-01: what one pays for is told line by line, also where two bear the name of the service.
it.each([
  ['order', '2026-11-23T02:20:00Z', '下单 · 今天 周一 10:20'],
  ['change', '2026-11-23T06:05:00Z', '改单补差价 · 今天 周一 14:05'],
  ['extra', '2026-11-22T02:20:00Z', '加项 · 昨天 周日 10:20'],
] as const)('A line of kind %s says what it is for', (kind, at, said) => {
  const line = { kind, charged_at: at }
  expect(lineNote(line, Date.parse('2026-11-23T10:00:00Z'))).toBe(said)
})
