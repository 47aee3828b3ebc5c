import { expect, test } from 'vitest'
import { eventWord } from '../../desk/event-word'
import { factWord } from './fact-word'

test('the trail says what changed, in the words of the faces', () => {
  expect(eventWord('orders.placed')).toBe('下单')
  expect(eventWord('planets.aligned')).toBe('planets.aligned')
  expect(factWord('orders.stage', { from: 'placed', to: 'assigned' })).toBe('已派人')
  expect(factWord('orders.visit_state', { to: 'en_route' })).toBe('在途')
  expect(factWord('visits.progressed', { entry: 'arrived' })).toBe('到达')
  expect(factWord('visits.progressed', { entry: 'unheard_of' })).toBe('')
  expect(factWord('ledger.bill_changed', { amount: 16_875 })).toBe('¥168.75')
  expect(factWord('orders.placed', null)).toBe('')
})
