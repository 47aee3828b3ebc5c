import { computed, reactive, ref, type Ref } from 'vue'
import type { Photo } from '@kit/photo'
import { t } from '../../words'
import type { WorkerVisit } from './contract'
import { report, sendPhoto } from './deeds'
import { lacksDeparturePhoto, type ShownVisit } from './fold'

type Point = WorkerVisit['departure'][number]

/** The checklist before setting out, and the picture where the company wants one (W3, VS-02). */
export function useDeparture(id: string, shown: Ref<ShownVisit>) {
  const packed = reactive<Record<string, boolean>>({})
  const photos = ref<readonly Photo[]>([])
  const isAsked = ref(false)
  const wantsPhoto = computed(() => lacksDeparturePhoto(shown.value.visit))
  const isMissing = (point: Point): boolean => point.is_must && !packed[point.code]
  const isPhotoMissing = computed(() => wantsPhoto.value && photos.value.length === 0)

  /** Whether the worker may go: without the musts nothing is sent, and the page says what lacks. */
  async function depart(): Promise<boolean> {
    isAsked.value = true
    if (shown.value.visit.departure.some(isMissing) || isPhotoMissing.value) return false
    const items = Object.keys(packed).filter((code) => packed[code])
    // The picture goes first: the server takes no checklist without it.
    for (const photo of photos.value)
      await sendPhoto(id, photo, 'departure', t('worker.deed_departure_photo'))
    photos.value = []
    await report(id, 'checked', t('worker.deed_checked'), { items })
    await report(id, 'departed', t('worker.deed_departed'))
    return true
  }

  return { packed, photos, isAsked, wantsPhoto, isMissing, isPhotoMissing, depart }
}
