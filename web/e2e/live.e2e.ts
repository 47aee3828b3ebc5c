import type { RequestListener, Server, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from './browser'
import { serveFolders } from './static-server'
import { sessionOf } from './stubs/api'

// UX section 9: one live stream a browser, not a tab; missed events caught up by the last id.
const streams: { url: string; response: ServerResponse }[] = []
const session = sessionOf('worker')
const api: RequestListener = (request, response) => {
  if (request.url?.startsWith('/api/v1/events')) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    const stream = { url: request.url, response }
    streams.push(stream)
    response.on('close', () => streams.splice(streams.indexOf(stream), 1))
  } else {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(session))
  }
}

let [browser, server, url]: [Browser?, Server?, string?] = []
beforeAll(async () => {
  browser = await launch()
  const folder = resolve(import.meta.dirname, '../dist/w')
  ;[server, url] = await serveFolders(() => ({ '/w/': folder }), api)
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

const until = async (isSo: () => boolean, withinMs: number) => {
  const start = Date.now()
  while (!isSo() && Date.now() - start < withinMs) await new Promise((go) => setTimeout(go, 20))
  expect(isSo()).toBe(true)
}

/** What the tab keeps of the stream: the id that the next leader would go on from. */
const lastHeard = (page: Page) => page.evaluate(() => localStorage.getItem('hearth.live.last'))

describe('The live stream', () => {
  it('is one for seven tabs, and the next tab takes over where the last one stopped', async () => {
    const { context, page } = await visitor(browser!)
    await page.goto(`${url}/w/sync`)
    await page.getByRole('heading', { name: '同步' }).waitFor()
    await until(() => streams.length === 1, 5000)
    const tabs = []
    for (let count = 0; count < 6; count++) {
      const tab = await context.newPage()
      await tab.goto(`${url}/w/sync`)
      await tab.getByRole('heading', { name: '同步' }).waitFor()
      tabs.push(tab)
    }
    expect(streams).toHaveLength(1)
    expect(streams[0]!.url).toContain('last_event_id=')

    const heard = tabs[0]!.evaluate(
      () =>
        new Promise((tell) => {
          new BroadcastChannel('hearth.live').onmessage = ({ data }) => tell(data)
        }),
    )
    await new Promise((soon) => setTimeout(soon, 200))
    streams[0]!.response.write(
      'id: 41\nevent: change\ndata: {"kind":"visits.begun","subject":"v1"}\n\n',
    )
    expect(await heard).toMatchObject({
      kind: 'event',
      event: { kind: 'visits.begun', subject: 'v1' },
    })
    expect(await lastHeard(tabs[5]!)).toBe('41')

    await page.close()
    await until(() => streams.some((stream) => stream.url.endsWith('last_event_id=41')), 1500)
    expect(streams).toHaveLength(1)
    await context.close()
  })

  it('tells a newcomer to read anew, and from where it goes on', async () => {
    const { context, page } = await visitor(browser!)
    await page.goto(`${url}/w/`)
    await until(() => streams.length === 1, 5000)
    await page.waitForLoadState('load')
    await page.waitForTimeout(500)
    const again = page.waitForRequest((asked) => /\/api\/v1\/(?!events)/.test(asked.url()))
    streams[0]!.response.write('id: 7\nevent: reset\ndata: {}\n\n')
    await again
    expect(await lastHeard(page)).toBe('7')
    await context.close()
  })
})
