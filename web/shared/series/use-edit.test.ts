import { describe, expect, it } from 'vitest'
import { freshRepeat } from './pattern'
import type { Series, SeriesDay } from './types'
import { editOf, freshFields, type EditFields } from './use-edit'

const day = {
  planned: '2026-12-01',
  day: '2026-12-02',
  starts_at: '2026-12-02T06:00:00Z',
  state: 'placed',
  is_moved: true,
  address: 'home',
  worker: 'li',
} as SeriesDay
const fields: EditFields = {
  date: '2026-12-03',
  clock: '10:00',
  from: '2026-12-05',
  until: '2026-12-20',
  endsNow: true,
  reason: ' 出门 ',
  repeat: { ...freshRepeat(), how: 'weekly', weekdays: [4] },
  address: 'home',
  worker: 'li',
  word: '',
}
const series = { address: 'home', worker: 'li' } as Series

// BK-08: an edit names the day as it was planned, whatever day it is on now.
describe('An edit', () => {
  it('is about one day', () => {
    expect(editOf('skip_this', day, fields, series)).toEqual({
      kind: 'skip_this',
      day: '2026-12-01',
      reason: '出门',
    })
    expect(editOf('change_this', day, fields, series)).toMatchObject({
      day: '2026-12-01',
      start: '2026-12-03T10:00:00+08:00',
    })
    expect(editOf('skip_this', undefined, fields, series)).toBeUndefined()
  })

  it('or about this and all later', () => {
    expect(editOf('change_later', day, fields, series)).toMatchObject({
      day: '2026-12-01',
      start_min: 600,
      pattern: { kind: 'weekly', weekdays: [4] },
      is_open_ended: true,
    })
  })

  it('leaves the agreed number of visits alone unless another is asked for', () => {
    const eight = { ...series, visits: 8, pattern: { kind: 'weekly' }, holidays: 'move' } as Series
    const kept = { ...fields, repeat: freshFields(eight, day).repeat }
    const edit = editOf('change_later', day, kept, eight)
    expect(edit).not.toHaveProperty('visits')
    expect(edit).not.toHaveProperty('is_open_ended')
    const fewer = { ...kept, repeat: { ...kept.repeat, visits: 5 } }
    expect(editOf('change_later', day, fewer, eight)).toMatchObject({ visits: 5 })
  })

  it('pauses and ends', () => {
    expect(editOf('pause', undefined, fields, series)).toMatchObject({
      day: '2026-12-05',
      until_day: '2026-12-20',
    })
    expect(editOf('end', undefined, fields, series)).toEqual({ kind: 'end', reason: '出门' })
    expect(editOf('end', undefined, { ...fields, endsNow: false }, series)).toMatchObject({
      until_day: '2026-12-20',
    })
    expect(editOf('pause', undefined, { ...fields, until: '' }, series)).toBeUndefined()
  })
})
