/**
 * First pinyin letters of hanzi by the browser's own Chinese collation: a character stands between
 * the first character of its letter and that of the next. No table of 20,000 characters to load.
 * A character with several readings gets its commonest; search therefore also matches the hanzi.
 */
/* eslint-disable no-restricted-syntax -- landmarks of the collation, not words anybody reads */
const letters = 'abcdefghjklmnopqrstwxyz'
const landmarks = Array.from('阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他穵夕丫帀')
/* eslint-enable no-restricted-syntax */
const order = new Intl.Collator('zh-CN-u-co-pinyin')
const han = /\p{Script=Han}/u

/** «派单看板» → `pdkb`; letters and digits stay, anything else falls out. */
export function initials(text: string): string {
  return Array.from(text.toLowerCase(), initial).join('')
}

function initial(character: string): string {
  if (/[a-z0-9]/.test(character)) return character
  if (!han.test(character)) return ''
  const place = landmarks.findLastIndex((first) => order.compare(first, character) <= 0)
  return letters[place] ?? ''
}

/** Whether what was typed is in the text, as hanzi, letters or pinyin initials. */
export function matches(text: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  return text.toLowerCase().includes(wanted) || initials(text).includes(wanted)
}
