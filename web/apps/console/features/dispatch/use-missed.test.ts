import { describe, expect, it } from 'vitest'
import { missedLine } from './use-missed'

// DP-09
describe('A worker who did not answer', () => {
  const workers = [
    { id: 'anna', name: '李敏' },
    { id: 'bo', name: '王芳' },
  ]
  const visit = { title: '日常保洁', start: 600, crew: [] }
  const seat = (worker: string, isConfirmed: boolean) => ({
    worker,
    isConfirmed,
    isPinned: false,
    travelMin: 0,
  })

  it('is followed by who is asked now', () => {
    const crew = [seat('anna', true), seat('bo', false)]
    expect(missedLine({ ...visit, crew }, workers)).toEqual({
      text: '10:00 日常保洁没有接下，已改问王芳。',
      isOpen: false,
    })
  })

  it('leaves it to the dispatcher where there is nobody else', () => {
    expect(missedLine(visit, workers)).toEqual({
      text: '10:00 日常保洁没有接下，还没有人去。',
      isOpen: true,
    })
    expect(missedLine({ ...visit, crew: [seat('anna', true)] }, workers).isOpen).toBe(true)
  })
})
