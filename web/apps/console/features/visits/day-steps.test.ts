import { expect, it } from 'vitest'
import { daySteps } from './day-steps'

const sheet = {
  visit: '1',
  order: '1',
  customer: '1',
  store: '1',
  item: '1',
  round: 1,
  version: 1,
}

it('shows what has happened, and the first thing missing as now', () => {
  const steps = daySteps({
    ...sheet,
    briefed_at: '2026-11-24T08:00:00+08:00',
    checked_at: '2026-11-24T08:10:00+08:00',
  })
  expect(steps.map((one) => one.state)).toEqual([
    'done',
    'done',
    'now',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ])
  expect(steps[0]?.time).toBe('08:00')
})
