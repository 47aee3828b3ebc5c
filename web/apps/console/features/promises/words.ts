import { joinWords } from '@shared/words'
import { t as promises } from '@shared/promises/words'
import { t as console } from '../../words'

/** The ledger's own words, and the console's. */
export const t = joinWords(promises, console)
export { alone } from '@shared/words'
