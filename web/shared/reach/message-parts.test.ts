import { expect, it } from 'vitest'
import { partsOf } from './message-parts'

const ours = 'https://nuanjia.example'

it('makes a word of an address of this house, and leaves the sentence around it whole', () => {
  expect(partsOf(`欢迎评价：${ours}/c/orders/01a2。不满意请拨 021。`, ours)).toEqual([
    { text: '欢迎评价：' },
    { text: '', href: '/c/orders/01a2' },
    { text: '。不满意请拨 021。' },
  ])
  expect(partsOf(`Please rate it: ${ours}/c/orders/01a2.`, ours)).toEqual([
    { text: 'Please rate it: ' },
    { text: '', href: '/c/orders/01a2' },
    { text: '.' },
  ])
})

it('shows another house by its address, and plain words as they are', () => {
  expect(partsOf('见 https://gov.example/a，谢谢', ours)).toEqual([
    { text: '见 ' },
    { text: 'https://gov.example/a', href: 'https://gov.example/a' },
    { text: '，谢谢' },
  ])
  expect(partsOf('明天 9:00 上门', ours)).toEqual([{ text: '明天 9:00 上门' }])
  expect(partsOf(`${ours}.evil.example/c`, ours)[0]!.text).toBe(`${ours}.evil.example/c`)
})
