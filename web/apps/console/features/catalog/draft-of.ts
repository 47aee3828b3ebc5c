import type { Item, ItemDraft } from './types'

/** What is sent back of an item: all but what the server gives it. */
export function draftOf(item: Item): ItemDraft {
  const draft: Partial<Item> = { ...item }
  delete draft.id
  delete draft.version
  return draft as ItemDraft
}
