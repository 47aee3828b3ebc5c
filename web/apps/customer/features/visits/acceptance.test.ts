import { describe, expect, it } from 'vitest'
import { acceptanceOf, type AcceptanceWish } from './acceptance'

const wish = (more: Partial<AcceptanceWish> = {}): AcceptanceWish => ({
  verdict: 'accepted',
  score: undefined,
  signature: { way: 'typed', name: '陈女士', at: '' },
  remark: ' ',
  failed: {},
  ...more,
})

// AC-02, QA-04: signed by the customer; a score only if they gave one.
describe('An acceptance', () => {
  it('needs a verdict and a signature, and nothing else', () => {
    expect(acceptanceOf(wish({ verdict: undefined }))).toBeUndefined()
    expect(acceptanceOf(wish({ signature: undefined }))).toBeUndefined()
    expect(acceptanceOf(wish())).toEqual({ verdict: 'accepted', typed_name: '陈女士' })
  })

  it('carries the strokes, the stars and the words that were given', () => {
    const signature = { way: 'drawn', png: 'aGk=', at: '' } as const
    expect(acceptanceOf(wish({ signature, score: 4, remark: '很干净 ' }))).toEqual({
      verdict: 'accepted',
      image: 'aGk=',
      score: 4,
      remark: '很干净',
    })
  })

  it('returns the work only with what failed, and without stars', () => {
    expect(acceptanceOf(wish({ verdict: 'returned', failed: { p1: ' ' } }))).toBeUndefined()
    const returned = acceptanceOf(wish({ verdict: 'returned', score: 2, failed: { p1: '有油渍' } }))
    expect(returned).toMatchObject({ points: [{ point: 'p1', note: '有油渍' }] })
    expect(returned).not.toHaveProperty('score')
  })
})
