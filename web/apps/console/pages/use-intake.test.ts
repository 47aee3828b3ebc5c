import { expect, it } from 'vitest'
import { firstMissing } from './use-intake'

it('asks for what is missing in the order of the call, and then for nothing', () => {
  // F1
  const [who, where, wanted, held] = ['c1', 'a1', { item: 'i1' }, { id: 'h1' }]
  expect(firstMissing(undefined, where, wanted, held)).toBe('caller')
  expect(firstMissing(who, undefined, wanted, held)).toBe('address')
  expect(firstMissing(who, where, undefined, held)).toBe('service')
  expect(firstMissing(who, where, wanted, undefined)).toBe('slot')
  expect(firstMissing(who, where, wanted, held)).toBeUndefined()
})
