import { afterEach, describe, expect, it } from 'vitest'
import { commandSources, findCommands, mostShown, type Command } from './commands'

const named = (...titles: string[]): Command[] =>
  titles.map((title) => ({ id: title, group: '', title, icon: 'home', run: () => undefined }))
/** Every list that was shown, as its titles. */
async function shownFor(typed: string): Promise<string[][]> {
  const shown: string[][] = []
  await findCommands(typed, (found) => shown.push(found.map(({ title }) => title)))
  return shown
}

afterEach(() => void commandSources.splice(0))

// UX §5: screens at once, people and orders from the server.
describe('The command menu', () => {
  it('shows screens at once, and what the server finds below them', async () => {
    commandSources.push(
      () => named('订单'),
      () => Promise.resolve(named('XH01-1')),
      (typed) => Promise.resolve(named(typed)),
    )
    expect(await shownFor('dd')).toEqual([['订单'], ['订单', 'XH01-1'], ['订单', 'XH01-1', 'dd']])
  })

  it('leaves out a source that fails', async () => {
    commandSources.push(
      () => named('订单'),
      () => Promise.reject(new Error('no network')),
    )
    expect(await shownFor('dd')).toEqual([['订单']])
  })

  it('keeps room for who is searched for', async () => {
    const many = named(...Array.from({ length: 20 }, (_, at) => `${at}`))
    commandSources.push(() => many)
    expect((await shownFor('1'))[0]).toHaveLength(mostShown)
    commandSources.push(() => Promise.resolve(named('王秀英')))
    expect((await shownFor('1')).at(-1)).toContain('王秀英')
  })
})
