import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { degrees, filled } from './checks'

const said = (schema: Parameters<typeof safeParse>[0], text: string) =>
  safeParse(schema, text).issues?.[0].message

describe('What must be there', () => {
  it('is more than blanks', () => {
    expect(said(filled(), '  ')).toBe('请填写')
    expect(said(filled(), ' 徐汇 ')).toBeUndefined()
  })

  it('as degrees is a number on the globe, its edges too', () => {
    expect(said(degrees(90), '90')).toBeUndefined()
    expect(said(degrees(90), '-90')).toBeUndefined()
    expect(said(degrees(90), '90.001')).toBe('请填写 -90 到 90 之间的数')
    for (const text of ['', ' ', '北纬']) expect(said(degrees(180), text), text).toBeDefined()
  })
})
