import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type Axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const screens = resolve(import.meta.dirname, '../../build/screens')
// The small text of it: every page that is looked at has to read it, and it runs faster.
const axeSource = readFileSync(
  resolve(import.meta.dirname, '../node_modules/axe-core/axe.min.js'),
  'utf8',
)
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

/** The same engine without a browser's own window, which costs a quarter of the work; where it is installed. */
const light = '/usr/bin/chromium-headless-shell'
const whole = '/usr/bin/chromium'

const start = (program: string): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? program, args: flags })

export const launch = (): Promise<Browser> => start(existsSync(light) ? light : whole)

/** With what the light one has no part for: the notifications a service worker shows. */
export const launchWhole = (): Promise<Browser> => start(whole)

/** What is on a screen just now, for whoever asks why a test failed. */
export const openPages = new Set<Page>()

/** A fresh person: own cookies, storage and worker. Errors of the page are collected. */
export async function visitor(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  })
  const page = await context.newPage()
  openPages.add(page)
  page.on('close', () => openPages.delete(page))
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => {
    // What the browser itself says of a failed request is the journey's own business.
    const isNetwork = line.text().startsWith('Failed to load resource')
    if (line.type() === 'error' && !isNetwork) faults.push(line.text())
  })
  return { context, page, faults }
}

/** Keeps a picture of the page in build/screens. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true })
  await page.screenshot({ path: `${screens}/${name}.png`, fullPage: true })
}

/** Keeps a printed document in build/screens, to be looked at as well. */
export function paper(name: string, pdf: Buffer): void {
  mkdirSync(screens, { recursive: true })
  writeFileSync(`${screens}/${name}.pdf`, pdf)
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong against WCAG 2.0–2.2 A and AA, a line each; empty when all is well. */
export async function axe(page: Page, within = 'html'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axeSource)
  const found = await page.evaluate(
    async ([selector, tags]) => {
      const { axe } = window as unknown as { axe: typeof Axe }
      const { violations } = await axe.run(selector, { runOnly: tags, resultTypes: ['violations'] })
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
      }))
    },
    [within, rules] as const,
  )
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`))
}
