import { onScopeDispose, reactive, shallowReactive } from 'vue'

/** `ctrl+k`, `f2`, `?`, or a sequence: `g q`. `alt+arrowup` for the board. */
export interface Shortcut {
  keys: string
  title: () => string
  run: (event: KeyboardEvent) => unknown
  /** Belongs to the whole console, not to one page. */
  isEverywhere?: boolean
  /** Passed over while this says no: a drawer that is closed. */
  isOn?: () => boolean
  /** Whether the person may do it at all; else the key neither works nor stands in the help. */
  isMine?: () => boolean
}

const sequenceMs = 1200
const storedAs = 'hearth.single_keys'
export const shortcuts: Shortcut[] = shallowReactive([])
/** Single-letter keys can be switched off (WCAG 2.1.4). */
export const keySettings = reactive({ hasSingleKeys: localStorage.getItem(storedAs) !== 'off' })

export function setSingleKeys(isOn: boolean): void {
  keySettings.hasSingleKeys = isOn
  localStorage.setItem(storedAs, isOn ? 'on' : 'off')
}

/** Adds shortcuts while the calling component lives; the latest wins over an older one. */
export function useShortcuts(added: readonly Shortcut[]): void {
  shortcuts.push(...added)
  onScopeDispose(() => added.forEach((one) => shortcuts.splice(shortcuts.indexOf(one), 1)))
}

/** Listens on the window. Composing with an input method never triggers anything. */
export function listenToKeys(target: Window): () => void {
  let before = { keys: '', at: 0 }
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
    const pressed = nameOf(event)
    const isPlain = isPlainKey(pressed)
    if (isPlain && (isTyping(event.target) || !keySettings.hasSingleKeys)) return
    const isSequel = event.timeStamp - before.at < sequenceMs && before.keys !== ''
    const found = (isSequel && find(`${before.keys} ${pressed}`)) || find(pressed)
    before = { keys: found ? '' : pressed, at: event.timeStamp }
    if (!found) return
    event.preventDefault()
    found.run(event)
  }
  target.addEventListener('keydown', hear)
  return () => target.removeEventListener('keydown', hear)
}

/** The name a shortcut is written with. Shift is part of the character it makes: `?`, not shift+/. */
export function nameOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string {
  const held = [(event.ctrlKey || event.metaKey) && 'ctrl', event.altKey && 'alt'].filter(Boolean)
  return [...held, event.key.toLowerCase()].join('+')
}

const isPlainKey = (keys: string): boolean => keys.length === 1

const find = (keys: string): Shortcut | undefined =>
  shortcuts.findLast(
    (shortcut) => shortcut.keys === keys && isMine(shortcut) && (shortcut.isOn?.() ?? true),
  )
export const isMine = (shortcut: Shortcut): boolean => shortcut.isMine?.() ?? true

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
