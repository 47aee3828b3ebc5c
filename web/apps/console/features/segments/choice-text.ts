import type { Part } from './calls'
import { alone, t } from './words'

/** A choice of a part as it stands in a list: «活跃», «Active». */
export const choiceText = (part: Part, choice: string): string =>
  alone(t(`segments.ui_${part}_${choice}` as 'segments.ui_value_high'))
