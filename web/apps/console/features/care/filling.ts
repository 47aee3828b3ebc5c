export interface Piece {
  text: string
  /** A brace that names nothing we know. */
  isUnknown: boolean
}

/** A text with its slots filled from an example; what is no slot stays as it was written. */
export function fillSlots(
  text: string,
  slots: readonly string[],
  values: Readonly<Record<string, string>>,
): Piece[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!/^\{[^{}]*\}$/.test(piece)) return { text: piece, isUnknown: /[{}]/.test(piece) }
      const name = piece.slice(1, -1)
      const isKnown = slots.includes(name)
      return { text: isKnown ? (values[name] ?? piece) : piece, isUnknown: !isKnown }
    })
}
