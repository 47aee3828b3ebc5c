import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import { locale } from '@shared/words'
import { icons, type IconName } from '@kit/icons'
import type { CatalogLine } from './contract'

const lastingMs = 5 * 60_000

export const useItems = () =>
  useQuery({
    queryKey: ['items'],
    queryFn: () => call('GET /items', {}),
    staleTime: lastingMs,
  })

export const useItem = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['items', id],
    queryFn: () => call('GET /items/{id}', { id: toValue(id) }),
    staleTime: lastingMs,
    enabled: () => toValue(id) !== '',
  })

export const useStandard = (id: MaybeRefOrGetter<string | undefined>) =>
  useQuery({
    queryKey: ['standards', id],
    queryFn: () => call('GET /standards/{id}', { id: toValue(id) ?? '' }),
    staleTime: lastingMs,
    enabled: () => Boolean(toValue(id)),
  })

/** A text of the catalogue in the reader's language. */
export const inLanguage = (text: { zh: string; en: string }): string =>
  locale.value === 'en' ? text.en : text.zh

export const iconOf = (name: string): IconName => (name in icons ? (name as IconName) : 'tag')

/** The names of items by id, for what only knows the id. */
export function useItemNames() {
  const { data } = useItems()
  const names = computed(() => new Map(data.value?.items.map((item) => [item.id, item])))
  return (id: string): string => {
    const item = names.value.get(id)
    return item ? inLanguage(item.name) : ''
  }
}

export interface ServiceGroup {
  group: CatalogLine
  services: CatalogLine[]
}

/** Groups of the tree with what can be ordered in them, in the catalogue's own order. */
export function groupItems(items: readonly CatalogLine[]): ServiceGroup[] {
  const groups = items.filter((item) => !item.unit)
  const all = groups.map((group) => ({
    group,
    services: items.filter((item) => item.unit && item.parent === group.id),
  }))
  return all.filter(({ services }) => services.length > 0)
}
