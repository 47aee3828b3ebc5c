import { alone, joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/segments.json'
import { t as console } from '../../words'

const segments = roomWords('segments', zh, () => import('@words/en/segments.json'))

/** The names of the segments and the reasons of a risk, and the console's words. */
export const t = joinWords(segments, console)
export { alone }

type Entry = keyof typeof zh
const isEntry = (name: string): name is Entry => name in zh
/** A reason newer than this page is shown by its own name. */
export const reasonText = (code: string, count: number, usual: number): string => {
  const name = `reason_${code}`
  return isEntry(name) ? alone(t(`segments.${name}`, { count, usual })) : code
}
