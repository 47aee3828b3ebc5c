import type { AskForm, Kind } from './rights'

/** All that may be asked, in the order of the page. */
export const kinds = [
  'access',
  'copy',
  'transfer',
  'correct',
  'supplement',
  'withdraw',
  'explain',
  'restrict',
  'delete',
  'close_account',
] as const

/** What is done the moment it is asked for and cannot be taken back: said before it is sent. */
export const isFinal = (kind: Kind): boolean => kind === 'delete' || kind === 'close_account'
/** What somebody of ours has to read first. */
export const needsWords = (kind: Kind): boolean => kind === 'explain'
export const isCorrection = (kind: Kind): boolean => kind === 'correct' || kind === 'supplement'

export interface Typed {
  kind: Kind
  words: string
  /** The right name, where the name is what is wrong. */
  name: string
  /** Empty: all consents. */
  purpose: string
}

/** What goes to the server: only what belongs to that kind. */
export function toForm({ kind, words, name, purpose }: Typed): AskForm {
  return {
    kind,
    ...(words.trim() && { words: words.trim() }),
    ...(isCorrection(kind) &&
      name.trim() && { corrections: [{ thing: 'name' as const, wanted: name.trim() }] }),
    ...(kind === 'withdraw' && purpose && { purpose: purpose as NonNullable<AskForm['purpose']> }),
  }
}

/** A correction says what should be right, an explanation what should be explained. */
export const lacksWords = ({ kind, words, name }: Typed): boolean =>
  (needsWords(kind) && !words.trim()) || (isCorrection(kind) && !words.trim() && !name.trim())
