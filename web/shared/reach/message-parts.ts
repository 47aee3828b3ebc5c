export interface MessagePart {
  /** Empty for a link into this house: it is shown as a word. */
  text: string
  href?: string
}

const address = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+/g

/** A message's text with what can be touched in it: an address of ours has no sense to be read. */
export function partsOf(text: string, origin = location.origin): MessagePart[] {
  const parts: MessagePart[] = []
  let from = 0
  for (const found of text.matchAll(address)) {
    const url = found[0].replace(/[.,;:!?)]+$/, '')
    if (found.index > from) parts.push({ text: text.slice(from, found.index) })
    const isOurs = url.startsWith(`${origin}/`)
    parts.push({ text: isOurs ? '' : url, href: isOurs ? url.slice(origin.length) : url })
    from = found.index + url.length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}
