import { reactive, watch } from 'vue'
import { setLocale, type Locale } from './i18n'

export type Theme = 'auto' | 'light' | 'dark'
export interface Preferences {
  theme: Theme
  locale: Locale
  isElder: boolean
}

const storedAs = 'hearth.preferences'

/** What this person chose on this device: colours, language, 长辈版. Kept in the browser. */
export const preferences: Preferences = reactive(loadPreferences())

/** Puts the preferences on the page and keeps them there. Call once, before the app is mounted. */
export async function startPreferences(face: 'c' | 'w' | 'a'): Promise<void> {
  document.documentElement.dataset.face = face
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const paint = () => paintPreferences(dark.matches)
  dark.addEventListener('change', paint)
  watch(
    preferences,
    () => {
      paint()
      savePreferences()
      void setLocale(preferences.locale)
    },
    { deep: true },
  )
  paint()
  await setLocale(preferences.locale)
}

function paintPreferences(systemIsDark: boolean): void {
  const { dataset } = document.documentElement
  const isDark = preferences.theme === 'dark' || (preferences.theme === 'auto' && systemIsDark)
  dataset.theme = isDark ? 'dark' : 'light'
  document.documentElement.classList.toggle('dark', isDark)
  if (preferences.isElder) dataset.elder = ''
  else delete dataset.elder
}

export function loadPreferences(): Preferences {
  const fresh: Preferences = { theme: 'auto', locale: 'zh-CN', isElder: false }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storedAs) ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...fresh, ...kept } : fresh
  } catch {
    return fresh
  }
}

function savePreferences(): void {
  try {
    localStorage.setItem(storedAs, JSON.stringify(preferences))
  } catch {
    // Private windows refuse to store; the choice then lasts as long as the page.
  }
}
