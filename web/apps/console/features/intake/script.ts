export type ScriptWords = Readonly<Record<string, string>>

/** `{day} {time}` and the like become what was agreed; an unknown slot stays to be seen. */
export const fillScript = (text: string, words: ScriptWords): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => words[name] ?? slot)
