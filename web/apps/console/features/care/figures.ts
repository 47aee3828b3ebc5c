const none = '—'

/** Hundredths of a score: 450 → `4.50`. */
export const scoreText = (hundredths: number | undefined): string =>
  hundredths === undefined ? none : (hundredths / 100).toFixed(2)

export const percentText = (percent: number | undefined): string =>
  percent === undefined ? none : `${percent}%`

/** The Monday so many weeks away: `2026-11-16`, -1 → `2026-11-09`. */
export function shiftWeek(monday: string, weeks: number): string {
  const at = new Date(`${monday}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 7 * weeks)
  return at.toISOString().slice(0, 10)
}
