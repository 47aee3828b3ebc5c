/** The mean of a rating's dimensions. */
export function meanOf(scores: Readonly<Record<string, number>>): number {
  const all = Object.values(scores)
  return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)
}
