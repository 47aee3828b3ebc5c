import { describe, expect, it } from 'vitest'
import { fillSlots } from './filling'

describe('The example of a letter', () => {
  const said = (text: string) => fillSlots(text, ['name', 'item'], { name: '王女士', item: '保洁' })

  it('has each slot in its place', () => {
    // FU-02
    expect(said('{name}，谢谢您预约{item}。')).toEqual([
      { text: '王女士', isUnknown: false },
      { text: '，谢谢您预约', isUnknown: false },
      { text: '保洁', isUnknown: false },
      { text: '。', isUnknown: false },
    ])
  })
  it('marks what is no slot, and a brace that stands alone', () => {
    expect(said('{nmae}')).toEqual([{ text: '{nmae}', isUnknown: true }])
    expect(said('{name')).toEqual([{ text: '{name', isUnknown: true }])
    expect(said('')).toEqual([])
  })
})
