import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/office.json'
import { t as console } from '../../words'

const office = roomWords('office', zh, () => import('@words/en/office.json'))

/** The names of the settings, and the console's words. */
export const t = joinWords(office, console)

type Entry = keyof typeof zh
const isEntry = (name: string): name is Entry => name in zh
/** An entry that may not exist: a setting newer than this page is shown by its own name. */
export const wordOr = (name: string, otherwise: string): string =>
  isEntry(name) ? t(`office.${name}`) : otherwise
