import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import type { Photo } from '@kit/photo'
import type { WorkerVisit } from './contract'
import type { ShownVisit } from './fold'

const sent = vi.hoisted(() => [] as unknown[][])
vi.mock('./deeds', () => ({
  report: (_: string, kind: string, __: string, facts?: object) => sent.push([kind, facts]),
  sendPhoto: (_: string, photo: Photo, purpose: string) => sent.push(['photo', purpose, photo.id]),
}))
const { useDeparture } = await import('./use-departure')

const photo: Photo = {
  id: 'p1',
  bytes: new ArrayBuffer(1),
  type: 'image/jpeg',
  width: 1,
  height: 1,
  takenAt: '2026-11-24T00:50:00Z',
}
const departure = (visit: object) =>
  useDeparture(
    'v1',
    ref({
      visit: {
        departure: [
          { code: 'fit', name: '', is_must: true },
          { code: 'badge', name: '', is_must: false },
        ],
        photos: [],
        wants_departure_photo: false,
        ...visit,
      } as unknown as WorkerVisit,
    } as ShownVisit),
  )

beforeEach(() => sent.splice(0))

// VS-02
describe('Setting out', () => {
  it('needs the musts, not the rest', async () => {
    const { packed, isMissing, depart } = departure({})
    packed.badge = true
    expect(await depart()).toBe(false)
    expect(sent).toEqual([])
    expect(isMissing({ code: 'fit', name: '', is_must: true })).toBe(true)
    packed.fit = true
    expect(await depart()).toBe(true)
    expect(sent).toEqual([
      ['checked', { items: ['badge', 'fit'] }],
      ['departed', undefined],
    ])
  })

  it('sends the picture before the checklist where the company wants one', async () => {
    const { packed, photos, isPhotoMissing, depart } = departure({ wants_departure_photo: true })
    packed.fit = true
    expect(await depart()).toBe(false)
    expect(isPhotoMissing.value).toBe(true)
    expect(sent).toEqual([])
    photos.value = [photo]
    expect(await depart()).toBe(true)
    expect(sent.map(([what, purpose]) => (what === 'photo' ? purpose : what))).toEqual([
      'departure',
      'checked',
      'departed',
    ])
  })

  it('asks for no second picture when one was taken', async () => {
    const taken = [{ purpose: 'departure' }]
    const { packed, wantsPhoto, depart } = departure({ wants_departure_photo: true, photos: taken })
    expect(wantsPhoto.value).toBe(false)
    packed.fit = true
    expect(await depart()).toBe(true)
    expect(sent).toHaveLength(2)
  })
})
