import { QueryObserver } from '@tanstack/vue-query'
import { afterEach, expect, it } from 'vitest'
import { queries } from './queries'

afterEach(() => queries.clear())

/** Answers when it is told to, with what stood there when it was asked. */
function slowServer() {
  let stored = 'before'
  const waiting: (() => void)[] = []
  const read = () =>
    new Promise<string>((answer) => {
      const seen = stored
      waiting.push(() => answer(seen))
    })
  const answerAll = () => waiting.splice(0).forEach((answer) => answer())
  return { read, answerAll, change: () => (stored = 'after'), asked: () => waiting.length }
}

it('looks again at a first reading that a change overtook', async () => {
  const server = slowServer()
  const options = { queryKey: ['queue', 'drafts'], queryFn: server.read }
  const stop = new QueryObserver(queries, options).subscribe(() => undefined)
  await expect.poll(server.asked).toBe(1)
  server.change()
  const isDone = queries.invalidateQueries({ queryKey: ['queue'] })
  server.answerAll()
  await expect.poll(server.asked).toBe(1)
  server.answerAll()
  await isDone
  expect(queries.getQueryData(['queue', 'drafts'])).toBe('after')
  stop()
})

it('does so too for what is not on the screen any more, when it is looked at next', async () => {
  const server = slowServer()
  const options = { queryKey: ['queue', 'drafts'], queryFn: server.read }
  const stop = new QueryObserver(queries, options).subscribe(() => undefined)
  await expect.poll(server.asked).toBe(1)
  stop()
  server.change()
  const isDone = queries.invalidateQueries({ queryKey: ['queue'] })
  server.answerAll()
  await isDone
  expect(queries.getQueryState(['queue', 'drafts'])?.isInvalidated).toBe(true)
})
