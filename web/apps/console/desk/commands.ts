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
const mostShown = 12

/** Adds a source while the calling component lives. */
export function useCommandSource(source: CommandSource): void {
  commandSources.push(source)
  onScopeDispose(() => commandSources.splice(commandSources.indexOf(source), 1))
}

/** Those whose title holds what was typed, as hanzi, letters or pinyin initials. */
export const fitting = (commands: readonly Command[], typed: string): Command[] =>
  commands.filter((command) => matches(command.title, typed))

/** Asks every source; a source that fails leaves only its own rows out. */
export async function findCommands(typed: string): Promise<Command[]> {
  const answers = await Promise.allSettled(commandSources.map(async (source) => source(typed)))
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  return found.slice(0, mostShown)
}
