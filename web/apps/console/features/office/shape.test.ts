import { describe, expect, it } from 'vitest'
import zh from '@words/zh-CN/office.json'
import { choicesOf, fromField, shapeOf, toField, toWords } from './shape'

describe('A setting', () => {
  it('is asked for as what it is', () => {
    expect(shapeOf('dispatch.planning', 'lunch_from_min', 660)).toBe('time')
    expect(shapeOf('dispatch.planning', 'lunch_min', 30)).toBe('number')
    expect(shapeOf('ledger.credit', 'limit', 500_000)).toBe('money')
    expect(shapeOf('dispatch.mode', 'mode', 'manual')).toBe('choice')
    expect(shapeOf('identity.sessions', 'is_totp_required', true)).toBe('switch')
    expect(shapeOf('some.new', 'list', [1])).toBeUndefined()
  })

  it('goes to the field and back unchanged', () => {
    for (const [shape, value] of [
      ['time', 1260],
      ['time', 0],
      ['money', 500_001],
      ['number', 48],
      ['choice', 'manual'],
    ] as const)
      expect(fromField(shape, toField(shape, value))).toBe(value)
    expect(toField('time', 485)).toBe('08:05')
    expect(toWords('money', 500_000)).toBe('¥5,000.00')
  })

  it('is not made up from an empty or wrong field', () => {
    expect(fromField('number', '')).toBeUndefined()
    expect(fromField('number', '-1')).toBeUndefined()
    expect(fromField('number', '1.5')).toBeUndefined()
    expect(fromField('money', '十元')).toBeUndefined()
    expect(fromField('time', '')).toBeUndefined()
  })

  it('with a choice has a word for each', () => {
    const all = [...choicesOf('dispatch.mode', 'mode'), ...choicesOf('orders.defaults', 'relation')]
    expect(all.filter((one) => !(`ui_choice_${one}` in zh))).toEqual([])
  })
})
