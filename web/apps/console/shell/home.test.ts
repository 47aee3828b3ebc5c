import { expect, it } from 'vitest'
import { homeOf } from './home'

it('takes everybody to their work, and never to a screen they may not see', () => {
  expect(homeOf(['dispatcher'], ['queue', 'board', 'orders'])).toBe('board')
  expect(homeOf(['agent', 'dispatcher'], ['queue', 'board'])).toBe('queue')
  expect(homeOf(['finance'], ['preferences'])).toBe('preferences')
  expect(homeOf(['of_their_own_making'], ['orders', 'preferences'])).toBe('orders')
})
