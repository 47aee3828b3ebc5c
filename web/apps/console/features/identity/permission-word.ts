import { ref } from 'vue'
import { locale } from '@kit/i18n'
import zh from '@words/zh-CN/console.json'
import { t } from '../../words'

type Words = Readonly<Record<string, string>>
type Load = () => Promise<{ default: Words }>
type Entry = keyof typeof zh

// Every room names its own permissions; only the page of roles reads them all.
const files = import.meta.glob<{ default: Words }>('../../../../../words/{zh-CN,en}/*.json')
const rooms = ref<Readonly<Record<string, Words>>>({})
const asked = new Set<string>()

function wordsOf(language: string, room: string): Words | undefined {
  const path = `../../../../../words/${language}/${room}.json`
  const load: Load | undefined = files[path]
  if (load && !asked.has(path)) {
    asked.add(path)
    void load().then((file) => (rooms.value = { ...rooms.value, [path]: file.default }))
  }
  return rooms.value[path]
}

const entryOf = (name: string): Entry | undefined => (name in zh ? (name as Entry) : undefined)

function roomWord(room: string): string {
  const entry = entryOf(`room_${room}`)
  return entry ? t(`console.${entry}`) : room
}

/** «orders.read», and the patterns of roles («orders.*», «-orders.write»), in words. */
export function permissionWord(permission: string): string {
  if (permission.startsWith('-'))
    return t('console.permission_not', { what: permissionWord(permission.slice(1)) })
  if (permission === '*') return t('console.permission_all')
  if (permission === '*.read') return t('console.permission_all_read')
  const [room = '', deed = ''] = permission.split('.')
  if (deed === '*') return t('console.permission_of_room', { room: roomWord(room) })
  if (deed.endsWith('*')) return t('console.permission_some', { room: roomWord(room) })
  const language = locale.value === 'en' ? 'en' : 'zh-CN'
  return wordsOf(language, room)?.[`permission_${deed}`] ?? permission
}
