import * as v from 'valibot'
import { t } from './words'

/** A text that must be there; blanks around it do not count. */
export const filled = () =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => t('shared.error_needed')),
  )

/** Degrees as typed, from -most to most: 90 for a latitude, 180 for a longitude. */
export const degrees = (most: number) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => text.trim() !== '' && Math.abs(Number(text)) <= most,
      () => t('shared.error_degrees', { most }),
    ),
  )
