import { describe, expect, it } from 'vitest'
import type { Screen } from '@shared/shell/screens'
import { screens } from '../screens'
import { below, isOpenAtFirst, isWithin, menuGroups, shownGroups } from './menu'

const inBar = screens.filter((one) => one.place === 'bar')
const some = (count: number): Screen[] => inBar.slice(0, count)

describe('The navigation', () => {
  it('holds every screen once, and nothing that is none', () => {
    const held = [...menuGroups.flatMap((one) => one.holds), ...below]
    expect([...held].sort()).toEqual(inBar.map((one) => one.name).sort())
  })

  it('shows of a group what the person may see, in its own order, and no empty group', () => {
    const finance = inBar.filter((one) => ['finance', 'orders'].includes(one.name))
    expect(shownGroups(finance).map((one) => [one.name, one.screens.length])).toEqual([
      ['desk', 1],
      ['business', 1],
    ])
    const names = shownGroups(inBar)[0]!.screens.map((one) => one.name)
    expect(names.slice(0, 2)).toEqual(['queue', 'intake'])
  })

  it('is folded only where it is long, but for the work and the place one is at', () => {
    const short = shownGroups(some(16))
    expect(short.every((one) => isOpenAtFirst(one, short, []))).toBe(true)
    const long = shownGroups(inBar)
    const open = long.filter((one) => isOpenAtFirst(one, long, ['board', 'hours']))
    expect(open.map((one) => one.name)).toEqual(['dispatch', 'company'])
  })

  it('counts a file to the list it comes from', () => {
    const orders = inBar.find((one) => one.name === 'orders')!
    expect(isWithin(orders, '/orders/01a2')).toBe(true)
    expect(isWithin(orders, '/orders')).toBe(true)
    expect(isWithin(orders, '/ordersheet')).toBe(false)
  })
})
