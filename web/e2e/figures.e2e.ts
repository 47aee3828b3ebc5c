import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, phone, visitor } from './browser'
import { Hearth, signInByPhone, signInStaff } from './journeys/server'

// The cells of UX section 4 that a browser can measure, on the real server: `npm run figures`.
// They bind with HEARTH_BARS=1: a machine that also builds is slower.
const isWanted = process.env.HEARTH_FIGURES !== undefined
let [browser, hearth]: [Browser?, Hearth?] = []
beforeAll(async () => {
  if (!isWanted) return
  browser = await launch()
  hearth = await Hearth.start('08:30')
  for (const login of ['kefu', 'diaodu']) await hearth.staff(login)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const slow = { latency: 150, throughput: (1.6 * 1024 * 1024) / 8 }
type Vitals = { lcp: number; shift: number; events: number[] }

/** A phone of the cheaper kind on a weak network, or the console's computer as it is. */
async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: slow.throughput,
    uploadThroughput: slow.throughput,
  })
  return session
}

const watching = `
  const vitals = { lcp: 0, shift: 0, events: [] }
  window.vitals = vitals
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) vitals.lcp = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) vitals.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) vitals.events.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
`
const vitals = (page: Page) => page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals)
const p75 = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.75)] ?? 0

function tell(what: string, found: number, bar: number, unit = 'ms'): void {
  const shown = unit === 'ms' ? found.toFixed(0) : found.toFixed(3)
  const verdict = found <= bar ? 'within' : 'OVER'
  process.stdout.write(`${what.padEnd(44)} ${shown.padStart(7)} ${unit}  bar ${bar}  ${verdict}\n`)
  if (process.env.HEARTH_BARS) expect(found, what).toBeLessThanOrEqual(bar)
}

async function firstLoad(face: 'c' | 'w' | 'a', isSlow: boolean, lcpBar: number): Promise<void> {
  const { context, page } = await visitor(browser!, { viewport: face === 'a' ? desk : phone })
  await page.addInitScript(watching)
  if (isSlow) await slowDown(page)
  await page.goto(`${hearth!.url}/${face}/`)
  await page.locator('#app h1').first().waitFor()
  await page.waitForTimeout(3000)
  const { lcp, shift } = await vitals(page)
  const how = isSlow ? '4x slower, 1.6 Mbit/s, 150 ms' : 'on this machine'
  tell(`${face} LCP, ${how}`, lcp, lcpBar)
  tell(`${face} CLS, ${how}`, shift, 0.05, '')
  await context.close()
}

describe.skipIf(!isWanted)('What a person waits for', () => {
  it('the first load of each face', async () => {
    await firstLoad('c', true, 2000)
    await firstLoad('w', true, 2000)
    await firstLoad('a', true, 4000)
    await firstLoad('a', false, 1500)
  }, 120_000)

  it('taps of a customer, from the home to a booking', async () => {
    const { context, page } = await visitor(browser!)
    await hearth!.setClock(context)
    await page.addInitScript(watching)
    await page.goto(`${hearth!.url}/c/`)
    await page.getByRole('link', { name: /日常保洁/ }).click()
    await page.getByRole('link', { name: '预约', exact: true }).click()
    await page.getByRole('button', { name: '增加做几小时？' }).waitFor()
    await page.waitForTimeout(1500)
    for (let tap = 0; tap < 3; tap++) {
      await page.getByRole('button', { name: '增加做几小时？' }).click()
      await page.waitForTimeout(400)
      await page.getByRole('button', { name: '减少做几小时？' }).click()
      await page.waitForTimeout(400)
    }
    await page.getByLabel('有什么要特别交代的？').pressSequentially('cat', { delay: 60 })
    await page.waitForTimeout(500)
    const { events, shift } = await vitals(page)
    tell('c INP p75 (taps and keys in the booking)', p75(events), 200)
    tell('c CLS while booking', shift, 0.05, '')
    await context.close()
  }, 60_000)

  it('a worker’s day, again and without a network', async () => {
    const { context, page } = await visitor(browser!)
    await hearth!.setClock(context)
    await page.goto(`${hearth!.url}/w/`)
    await signInByPhone(hearth!, page, '13900000001')
    await page.locator('#app h1').first().waitFor()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.waitForTimeout(1500)
    await page.addInitScript(watching)
    const session = await slowDown(page)
    await page.reload()
    await page.locator('#app h1').first().waitFor()
    await page.waitForTimeout(2500)
    tell('w LCP again, 4x slower', (await vitals(page)).lcp, 1000)
    await session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0,
    })
    await context.setOffline(true)
    await page.reload()
    await page.locator('#app h1').first().waitFor()
    await page.waitForTimeout(2500)
    const offline = await vitals(page)
    tell('w LCP offline, 4x slower', offline.lcp, 1000)
    tell('w CLS offline', offline.shift, 0.05, '')
    for (const name of ['日历', '同步', '今天']) {
      await page.getByRole('link', { name }).first().click()
      await page.waitForTimeout(500)
    }
    tell('w INP p75 (tabs, offline, 4x slower)', p75((await vitals(page)).events), 200)
    await context.close()
  }, 90_000)

  it('keys of the console', async () => {
    const { context, page } = await visitor(browser!, { viewport: desk })
    await page.addInitScript(watching)
    await page.goto(`${hearth!.url}/a/`)
    await signInStaff(page, await hearth!.staff('kefu'))
    await page.getByLabel('来电号码').waitFor()
    await page.waitForTimeout(1500)
    const timed = async (does: () => Promise<void>, selector: string): Promise<number> => {
      await page.evaluate((wanted) => {
        const state = { from: 0, to: 0 }
        Object.assign(window, { timed: state })
        addEventListener('keydown', () => (state.from = performance.now()), { capture: true })
        new MutationObserver((_, self) => {
          if (state.from === 0 || !document.querySelector(wanted)) return
          self.disconnect()
          requestAnimationFrame(() => (state.to = performance.now()))
        }).observe(document, { childList: true, subtree: true, attributes: true })
      }, selector)
      await does()
      await page.waitForFunction(
        () => (window as unknown as { timed: { to: number } }).timed.to > 0,
      )
      return page.evaluate(() => {
        const { from, to } = (window as unknown as { timed: { from: number; to: number } }).timed
        return to - from
      })
    }
    const first = await timed(() => page.keyboard.press('Control+k'), 'dialog[open] li')
    await page.keyboard.press('Escape')
    await page.waitForTimeout(500)
    const again = await timed(() => page.keyboard.press('Control+k'), 'dialog[open] li')
    tell('a command menu, first time', first, 50)
    tell('a command menu, again', again, 50)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(500)
    await page.getByLabel('来电号码').focus()
    await page.keyboard.type('1380000000', { delay: 30 })
    tell(
      'a caller found, from the last key',
      await timed(() => page.keyboard.press('1'), '.desk-card a[href*="/customers/"]'),
      200,
    )
    await page.keyboard.press('Enter')
    await page.waitForTimeout(400)
    tell(
      'a services found, from the key',
      await timed(() => page.keyboard.press('r'), '[role="option"]'),
      200,
    )
    await page.keyboard.type('cbj', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.waitForTimeout(800)
    tell('a INP p75 (keys of a call)', p75((await vitals(page)).events), 100)
    await context.close()
  }, 90_000)
})
