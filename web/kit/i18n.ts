import { nextTick, ref, shallowReactive } from 'vue'

/** `qps` is the pseudo-language of the clipping test: every text 40 % longer. */
export type Locale = 'zh-CN' | 'en' | 'qps'
export type Values = Readonly<Record<string, string | number>>
/** A typed `t()`: says the sentence of a key, `{name}` places filled. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

type Entries = Readonly<Record<string, string>>
type Entry<Words> = Exclude<keyof Words & string, `${string}#${string}`>
interface Room {
  zh: Entries
  en?: Entries
  loadEn: () => Promise<{ default: Entries }>
}

const rooms = new Map<string, Room>()
const loading = new Set<Promise<void>>()
export const locale = ref<Locale>('zh-CN')

/**
 * The words of one room (words/<locale>/<room>.json) as a typed `t('<room>.<entry>')`. Chinese
 * comes with the page, English when it is chosen; an entry English lacks is a type error here.
 */
export function roomWords<const Name extends string, const Zh extends Entries>(
  name: Name,
  zh: Zh,
  loadEn: () => Promise<{ default: Readonly<Record<Entry<Zh>, string>> }>,
): Say<`${Name}.${Entry<Zh>}`> {
  const room: Room = shallowReactive({ zh, loadEn })
  rooms.set(name, room)
  if (locale.value === 'en') void load(room)
  return say
}

type KeyOf<S> = S extends Say<infer Key> ? Key : never

/** One `t()` for the words of several rooms: `joinWords(orders, visits)`. */
export const joinWords = <const All extends readonly Say<never>[]>(
  ..._all: All
): Say<KeyOf<All[number]>> => say

/** Changes the language; the screen changes once, when every word is there. */
export async function setLocale(next: Locale): Promise<void> {
  if (next === 'en') await Promise.all(Array.from(rooms.values(), load))
  locale.value = next
  if (typeof document !== 'undefined')
    document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN'
  await nextTick()
}

/** Resolves when the words of freshly loaded rooms have come; the router waits for it. */
export async function wordsReady(): Promise<void> {
  await Promise.all(loading)
}

function say(key: string, values: Values = {}): string {
  const [name = '', entry = ''] = key.split(/\.(.*)/s)
  const room = rooms.get(name)
  const words = (locale.value === 'en' && room?.en) || room?.zh || {}
  return fill(words[`${entry}#${pluralOf(values.count)}`] ?? words[entry] ?? key, values)
}

/** A language that has a plural form keeps it in `<entry>#one` beside `<entry>`. */
function pluralOf(count: string | number | undefined): Intl.LDMLPluralRule {
  const language = locale.value === 'en' ? 'en' : 'zh-CN'
  return count === undefined ? 'other' : new Intl.PluralRules(language).select(Number(count))
}

function fill(sentence: string, values: Values): string {
  const text = sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    String(values[name] ?? place),
  )
  return locale.value === 'qps' ? `[${text}${'~'.repeat(Math.ceil(text.length * 0.4))}]` : text
}

function load(room: Room): Promise<void> {
  if (room.en) return Promise.resolve()
  const work = room.loadEn().then((module) => {
    room.en = module.default
  })
  loading.add(work)
  return work.finally(() => loading.delete(work))
}
