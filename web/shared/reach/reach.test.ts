import { describe, expect, it } from 'vitest'
import { channelsOf, clockFrom, minuteOf, pickOf } from './reach'

describe('What somebody picked', () => {
  it('is an order of channels without repeats', () => {
    // SY-03
    expect(channelsOf({ first: 'email', then: 'sms' })).toEqual(['email', 'sms'])
    expect(channelsOf({ first: 'sms', then: 'sms' })).toEqual(['sms'])
    expect(channelsOf({ first: 'sms', then: 'none' })).toEqual(['sms'])
    expect(channelsOf({ first: 'none', then: 'sms' })).toEqual([])
  })
  it('is read from what holds, and from what works of the company’s order', () => {
    const kind = { kind: 'visit', is_own: false, must_go: true } as const
    const isThere = (channel: string) => channel !== 'push'
    const channels = ['push', 'sms', 'email'] as const
    expect(pickOf({ ...kind, channels: [...channels] }, isThere)).toEqual({
      first: 'sms',
      then: 'email',
    })
    expect(pickOf({ ...kind, is_own: true, channels: [...channels] }, isThere)).toEqual({
      first: 'push',
      then: 'sms',
    })
    expect(pickOf({ ...kind, channels: ['push'] }, isThere).first).toBe('push')
    expect(pickOf({ ...kind, channels: [] }, isThere)).toEqual({ first: 'none', then: 'none' })
  })
})

it.each([
  [0, '00:00'],
  [1290, '21:30'],
  [1439, '23:59'],
])('Minute %i of the day is %s, both ways', (minute, clock) => {
  expect(clockFrom(minute)).toBe(clock)
  expect(minuteOf(clock)).toBe(minute)
})

it.each(['24:00', '9:00', '', 'noon'])('%s is no time', (text) => {
  expect(minuteOf(text)).toBeUndefined()
})
