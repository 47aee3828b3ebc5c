import { locale } from '@shared/words'
import type { Name } from './types'

/** What the catalogue calls something, in the language of the screen. */
export const named = (name: Name): string => (locale.value === 'en' ? name.en : name.zh)
