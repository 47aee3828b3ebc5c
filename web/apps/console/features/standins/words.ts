import { joinWords } from '@shared/words'
import { t as standins } from '@shared/standins/words'
import { t as console } from '../../words'

export { alone } from '@shared/words'

/** The room's own words, and the console's. */
export const t = joinWords(standins, console)
