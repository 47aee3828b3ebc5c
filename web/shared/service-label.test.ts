import { describe, expect, it } from 'vitest'
import { inEnglish } from './service-label'

describe('the name of a service on a bill', () => {
  const items = [{ name: { zh: '日常保洁', en: 'Regular cleaning' } }]
  it('is the catalogue’s English one', () => {
    expect(inEnglish('日常保洁', items)).toBe('Regular cleaning')
  })
  it('stays as it was written where the catalogue does not know it', () => {
    expect(inEnglish('钥匙丢失', items)).toBe('钥匙丢失')
    expect(inEnglish('日常保洁', [])).toBe('日常保洁')
  })
})
