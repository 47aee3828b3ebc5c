import { expect, it } from 'vitest'
import { nextPath } from './next-path'

it.each([
  ['/orders/7?tab=done', '/orders/7?tab=done'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [undefined, '/'],
])('After signing in, «%s» leads to %s', (asked, path) => {
  expect(nextPath(asked)).toBe(path)
})
