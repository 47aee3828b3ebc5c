import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

// UX hand-out section 6: the least contrast of each colour on bg, surface, sunken, raised and its
// own soft; text ≥ 4.5, lines and icons ≥ 3. The printed values hold to the one decimal they have.
type Tokens = Record<string, string>

const css = readFileSync(resolve(import.meta.dirname, 'tokens.css'), 'utf8')
const blocks = Array.from(css.matchAll(/(:root[^{]*)\{([^{}]*)\}/g), (match) => ({
  selector: match[1]!.trim(),
  tokens: Object.fromEntries(
    Array.from(match[2]!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g), (one) => [one[1]!, one[2]!]),
  ) as Tokens,
}))
const tokensOf = (selector: string): Tokens => {
  const block = blocks.find((one) => one.selector === selector)
  if (!block) throw new Error(`no block ${selector}`)
  return block.tokens
}
const light = tokensOf(':root')
const dark = tokensOf(":root[data-theme='dark']")

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((place) => {
    const part = parseInt(hex.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

function least(tokens: Tokens, name: string): number {
  const grounds = ['bg', 'surface', 'sunken', 'raised', `${name}-soft`]
  return Math.min(
    ...grounds.filter((ground) => tokens[ground]).map((g) => contrast(tokens[name]!, tokens[g]!)),
  )
}

const rows = [
  ['text', 14.7, 12.8, 4.5],
  ['text-2', 6.4, 7.7, 4.5],
  ['text-3', 4.8, 5.6, 4.5],
  ['primary', 5.2, 6.1, 4.5],
  ['accent', 4.6, 6.9, 4.5],
  ['info', 5.3, 6.7, 4.5],
  ['ok', 5.5, 7.6, 4.5],
  ['warn', 5.0, 7.9, 4.5],
  ['danger', 5.4, 7.2, 4.5],
  ['violet', 6.1, 6.9, 4.5],
] as const

describe('Every colour can be read', () => {
  it.each(rows)('%s: %d on light, %d on dark', (name, onLight, onDark, limit) => {
    for (const [tokens, wanted] of [
      [light, onLight],
      [dark, onDark],
    ] as const) {
      const found = least(tokens, name)
      expect(found).toBeGreaterThanOrEqual(limit)
      expect(Math.abs(found - wanted)).toBeLessThan(0.1)
    }
  })

  it.each([
    ['primary', 6.1, 8.2],
    ['accent', 5.4, 8.7],
    ['danger', 6.5, 8.5],
  ])('what stands on %s: %d on light, %d on dark', (name, onLight, onDark) => {
    for (const [tokens, wanted] of [
      [light, onLight],
      [dark, onDark],
    ] as const) {
      const found = contrast(tokens[`on-${name}`]!, tokens[name]!)
      expect(found).toBeGreaterThanOrEqual(4.5)
      expect(Math.abs(found - wanted)).toBeLessThan(0.1)
    }
  })

  it('the borders of inputs, which stand on bg and surface: 3.6 on light, 4.0 on dark', () => {
    for (const [tokens, wanted] of [
      [light, 3.6],
      [dark, 4.0],
    ] as const) {
      const found = ['bg', 'surface'].map((g) => contrast(tokens['line-strong']!, tokens[g]!))
      expect(Math.abs(Math.min(...found) - wanted)).toBeLessThan(0.1)
      expect(least(tokens, 'line-strong')).toBeGreaterThanOrEqual(3)
    }
  })

  it('the focus ring stands out against the gap around it', () => {
    for (const tokens of [light, dark]) {
      for (const ground of ['bg', 'surface', 'sunken', 'raised']) {
        expect(contrast(tokens.focus!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('dark by the system is the same dark as by choice', () => {
    expect(tokensOf(':root:not([data-theme])')).toEqual(dark)
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
  })
})
