import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axe, desk, launch, phone, picture, visitor } from './browser'

// UX section 7: an axe run on every story × light and dark × both languages, zero violations.
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const looks = [
  ['light', 'zh-CN', ''],
  ['light', 'en', ''],
  ['dark', 'zh-CN', ''],
  ['dark', 'en', ''],
  ['light', 'zh-CN', '&elder'],
] as const

async function storiesOf(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-story]')
  return page.$$eval('[data-story]', (all) => all.map((one) => (one as HTMLElement).dataset.story!))
}

const overs = ['UiSheet/choices', 'UiDialog/dangerous', 'UiToasts/undo', 'UiToasts/danger']

describe.each(looks)('The gallery in %s, %s%s', (theme, locale, more) => {
  const address = `/gallery/?theme=${theme}&locale=${locale}${more}`
  const name = `gallery-${theme}-${locale}${more.replace('&', '-')}`

  it('breaks no rule of accessibility in any story, and logs no error', async () => {
    const { context, page, faults } = await visitor(browser, { viewport: desk })
    await page.goto(inject('facesUrl') + address)
    const stories = await storiesOf(page)
    expect(stories.length).toBeGreaterThan(60)
    const wrong: string[] = await axe(page)
    await picture(page, `${name}-desk`)
    await page.setViewportSize(phone)
    await picture(page, `${name}-phone`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(phone.width)
    for (const over of overs) {
      await page.goto(`${inject('facesUrl')}${address}#/${over}`)
      await page.reload()
      await page.waitForTimeout(300)
      wrong.push(...(await axe(page)).map((line) => `${over} ${line}`))
      await picture(page, `${name}-${over.replace('/', '-')}`)
    }
    expect(wrong).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('The gallery', () => {
  it('fits 320 px and survives texts that are 40 % longer', async () => {
    const { context, page } = await visitor(browser, { viewport: { width: 320, height: 700 } })
    await page.goto(`${inject('facesUrl')}/gallery/?locale=qps`)
    await storiesOf(page)
    const clipped = await page.$$eval('button, label, .chip, h1, p', (all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .filter((one) => getComputedStyle(one).overflowX !== 'visible')
        .map((one) => one.textContent),
    )
    expect(clipped).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
    await context.close()
  })
})
