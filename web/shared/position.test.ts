import { describe, expect, it } from 'vitest'
import { distanceM, isNear } from './position'

const door = { latitude: 31.195, longitude: 121.436 }
const here = (latitude: number, accuracy_m = 10) => ({ ...door, latitude, accuracy_m })

// F6: within 200 m, and known to 100 m.
describe('Being at the door', () => {
  it('measures a degree of latitude as 111.2 km', () => {
    expect(distanceM(door, { ...door, latitude: 32.195 })).toBeCloseTo(111_195, -1)
    expect(distanceM(door, door)).toBe(0)
  })

  it('is near within 200 m and no farther', () => {
    expect(isNear(here(31.1967), door)).toBe(true) // 189 m
    expect(isNear(here(31.1969), door)).toBe(false) // 211 m
  })

  it('is not near without a position, or with a vague one', () => {
    expect(isNear(undefined, door)).toBe(false)
    expect(isNear(here(31.195, 101), door)).toBe(false)
  })
})
