import { expect, it } from 'vitest'
import { keepOnce, takeOnce } from './handed-over'

it('hands the password over once, and forgets it', () => {
  keepOnce('secret words')
  expect(takeOnce()).toBe('secret words')
  expect(takeOnce()).toBe('')
})
