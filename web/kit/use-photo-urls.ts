import { onScopeDispose, shallowReactive, watch, type Ref } from 'vue'
import { photoUrl, type Photo } from './photo'

/** Addresses for pictures on the screen; given back when a picture or the screen goes. */
export function usePhotoUrls(photos: Readonly<Ref<readonly Photo[]>>): Map<string, string> {
  const urls = shallowReactive(new Map<string, string>())
  const drop = (id: string) => {
    URL.revokeObjectURL(urls.get(id) ?? '')
    urls.delete(id)
  }
  watch(
    photos,
    (list) => {
      const kept = new Set(list.map((photo) => photo.id))
      for (const id of [...urls.keys()]) if (!kept.has(id)) drop(id)
      for (const photo of list) if (!urls.has(photo.id)) urls.set(photo.id, photoUrl(photo))
    },
    { immediate: true },
  )
  onScopeDispose(() => [...urls.keys()].forEach(drop))
  return urls
}
