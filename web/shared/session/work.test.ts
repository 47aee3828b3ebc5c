import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findWork, sha256, zeroBits } from './work'

const hex = (words: Uint32Array) =>
  Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('')

// LS-01: who asks for many codes pays with work.
describe('The work for a code', () => {
  it.each(['', 'abc', 'a'.repeat(55), 'b'.repeat(56), 'c'.repeat(64), 'd'.repeat(200)])(
    'hashes as everybody does: %s',
    (text) => {
      const known = createHash('sha256').update(text).digest('hex')
      expect(hex(sha256(new TextEncoder().encode(text)))).toBe(known)
    },
  )

  it('finds a text whose hash starts with the zero bits asked for', () => {
    const work = findWork('a-challenge', 12)
    const hash = createHash('sha256').update(`a-challenge:${work}`).digest('hex')
    expect(hash.slice(0, 3)).toBe('000')
  })

  it('counts zero bits across words', () => {
    expect(zeroBits(Uint32Array.of(0, 0x00ff0000))).toBe(40)
    expect(zeroBits(Uint32Array.of(0x80000000))).toBe(0)
  })
})
