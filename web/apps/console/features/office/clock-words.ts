import type { ClockKind } from './calls'
import { wordOr } from './words'

/** «投诉：首次答复»; a kind that is newer than this page is shown by its own name. */
export const kindWord = (kind: string): string => wordOr(`clock_${kind.replaceAll('.', '_')}`, kind)
export const shapeWord = ({ name }: ClockKind['shapes'][number]): string =>
  name ? wordOr(`clock_shape_${name}`, name) : ''
export const rungWord = (name: string): string => wordOr(`clock_rung_${name}`, name)
