import { joinWords } from '@shared/words'
import { t as standins } from '@shared/standins/words'
import { t as worker } from '../../words'

/** The room's own words, and the worker face's. */
export const t = joinWords(standins, worker)
