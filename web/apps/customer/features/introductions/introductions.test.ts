import { describe, expect, it } from 'vitest'
import { newestOf, type Introduction } from './introductions'

const shown = (worker: string, version: number) => ({ resume: { worker }, version }) as Introduction

describe('Introductions of an order', () => {
  it('show each worker once, as they were shown last', () => {
    // LX-03
    const items = [shown('a', 1), shown('b', 1), shown('a', 2)]
    expect(newestOf(items)).toEqual([shown('b', 1), shown('a', 2)])
  })
})
