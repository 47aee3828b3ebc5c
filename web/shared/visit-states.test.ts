import { expect, it } from 'vitest'
import { visitLooks, visitStates, visitWord } from './visit-states'

it('Every stage of a visit has a word and an icon of its own: colour never speaks alone', () => {
  const icons = visitStates.map((state) => visitLooks[state].icon)
  expect(new Set(icons).size).toBe(visitStates.length)
  expect(visitStates.map(visitWord).join(' ')).toBe(
    '待派 已派 已确认 在途 已到达 服务中 待验收 已完成 已取消 异常',
  )
})
