import { joinWords } from '@shared/words'
import { t as rights } from '@shared/rights/words'
import { t as console } from '../../words'

/** The rights desk's own words, and the console's. */
export const t = joinWords(rights, console)
export { alone } from '@shared/words'
