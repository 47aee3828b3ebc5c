/** The number nearest to what was typed that may stand there: within the bounds, and on a step. */
export function nearestAllowed(
  typed: number,
  { min, max, step = 1, isStrict = false }: Bounds,
): number {
  const onStep = isStrict ? min + Math.round((typed - min) / step) * step : typed
  // A step of tenths is a sum of tenths, not what a double makes of them.
  return Number(Math.min(max, Math.max(min, onStep)).toFixed(2))
}

export interface Bounds {
  min: number
  max: number
  step?: number | undefined
  isStrict?: boolean | undefined
}
