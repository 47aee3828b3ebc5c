import { describe, expect, it } from 'vitest'
import { filterOf } from './filter'

// CR-02
describe('The filter of segments', () => {
  it('takes what it knows and leaves out the rest', () => {
    expect(filterOf({ risk: 'high', value: '', need: 'everything', cursor: 'x' })).toEqual({
      risk: 'high',
    })
    expect(filterOf({})).toEqual({})
  })
})
