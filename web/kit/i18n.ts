import { nextTick, ref, shallowReactive } from 'vue'

/** `qps` is the pseudo-language of the clipping test: every text 40 % longer. */
export type Locale = 'zh-CN' | 'en' | 'qps'
/** A sentence, or one a plural form (`Intl.PluralRules`); `{count}` chooses the form. */
export type Message = string | { readonly one?: string; readonly other: string }
export type Values = Readonly<Record<string, string | number>>

interface Room {
  zh: Readonly<Record<string, Message>>
  en?: Readonly<Record<string, Message>>
  loadEn: () => Promise<unknown>
}

const rooms: Room[] = []
const loading = new Set<Promise<void>>()
export const locale = ref<Locale>('zh-CN')

/**
 * The words of one room, as a typed `t()`. Chinese comes with the page, English when it is chosen;
 * a key that English lacks is a type error at this call.
 */
export function roomWords<const Zh extends Readonly<Record<string, Message>>>(
  zh: Zh,
  loadEn: () => Promise<{ default: Readonly<Record<keyof Zh, Message>> }>,
): (key: keyof Zh & string, values?: Values) => string {
  const room: Room = shallowReactive({ zh, loadEn })
  rooms.push(room)
  if (locale.value === 'en') void load(room)
  return (key, values = {}) => {
    const words = (locale.value === 'en' && room.en) || room.zh
    return say(words[key] ?? room.zh[key] ?? key, values)
  }
}

/** Changes the language; the screen changes once, when every word is there. */
export async function setLocale(next: Locale): Promise<void> {
  if (next === 'en') await Promise.all(rooms.map(load))
  locale.value = next
  if (typeof document !== 'undefined')
    document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN'
  await nextTick()
}

/** Resolves when the words of freshly loaded rooms have come; the router waits for it. */
export async function wordsReady(): Promise<void> {
  await Promise.all(loading)
}

/** Fills `{name}` places and picks the plural form. */
export function say(message: Message, values: Values, language: Locale = locale.value): string {
  const form = typeof message === 'string' ? message : pluralForm(message, values.count, language)
  const text = form.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
  return language === 'qps' ? `[${text}${'~'.repeat(Math.ceil(text.length * 0.4))}]` : text
}

function pluralForm(
  message: Exclude<Message, string>,
  count: string | number | undefined,
  language: Locale,
): string {
  const rule = new Intl.PluralRules(language === 'en' ? 'en' : 'zh-CN').select(Number(count ?? 0))
  return (rule === 'one' ? message.one : undefined) ?? message.other
}

function load(room: Room): Promise<void> {
  if (room.en) return Promise.resolve()
  const work = room.loadEn().then((module) => {
    room.en = (module as { default: Room['en'] }).default
  })
  loading.add(work)
  return work.finally(() => loading.delete(work))
}
