import { onScopeDispose, shallowReactive } from 'vue'
import type { IconName } from '@kit/icons'
import { matches } from '@shared/pinyin'

export interface Command {
  id: string
  group: string
  title: string
  note?: string
  icon: IconName
  run: () => unknown
}

/** Answers what was typed: screens at once, people and orders from the server. */
export type CommandSource = (typed: string) => readonly Command[] | Promise<readonly Command[]>

export const commandSources: CommandSource[] = shallowReactive([])
export const mostShown = 12
const mostScreens = 8

/** Adds a source while the calling component lives. */
export function useCommandSource(source: CommandSource): void {
  commandSources.push(source)
  onScopeDispose(() => commandSources.splice(commandSources.indexOf(source), 1))
}

/** Those whose title holds what was typed, as hanzi, letters or pinyin initials. */
export const fitting = (commands: readonly Command[], typed: string): Command[] =>
  commands.filter((command) => matches(command.title, typed))

/**
 * Asks every source. What is known at once is shown at once; what the server finds comes in below
 * it, so that nothing moves under the hand. A source that fails leaves only its own rows out.
 */
export async function findCommands(
  typed: string,
  show: (found: readonly Command[]) => void,
): Promise<void> {
  const [here, there] = [[], []] as [Command[], Promise<readonly Command[]>[]]
  for (const source of commandSources) {
    const answer = source(typed)
    if (answer instanceof Promise) there.push(answer)
    else here.push(...answer)
  }
  // Somebody who is searched for has a place below many screens.
  let found = here.slice(0, there.length > 0 ? mostScreens : mostShown)
  show(found)
  const add = (more: readonly Command[]) => show((found = [...found, ...more].slice(0, mostShown)))
  await Promise.all(there.map((answer) => answer.then(add, () => undefined)))
}
