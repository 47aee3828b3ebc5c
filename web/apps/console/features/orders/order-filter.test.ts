import { expect, it } from 'vitest'
import { toFilter } from './order-filter'

const none = { store: '', stage: '', day: '', tail: '', cursor: '' }

it('sends only what was chosen', () => {
  expect(toFilter(none)).toEqual({})
  expect(toFilter({ ...none, stage: 'done', day: '2026-11-24' })).toEqual({
    stage: 'done',
    day: '2026-11-24',
  })
  expect(toFilter({ ...none, stage: 'open' })).toEqual({ is_open: true })
})

it('takes the digits of an order number, and leaves out a stage nobody knows', () => {
  expect(toFilter({ ...none, tail: ' 12345 ' })).toEqual({ number_tail: '12345' })
  expect(toFilter({ ...none, stage: 'lost' })).toEqual({})
})
