import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, launch, picture, visitor } from '../browser'
import { Hearth } from './server'

let browser: Browser
let hearth: Hearth
beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('08:30')
})
afterAll(async () => {
  await browser.close()
  await hearth.stop()
})

const fenOf = (said: string | null): number =>
  Math.round(Number(/¥([\d,]+\.\d\d)/.exec(said ?? '')![1]!.replace(/,/g, '')) * 100)

/** The total with everything that has been chosen: hours and time are reckoned one after the other. */
async function settled(total: Locator): Promise<void> {
  let last: string | null = null
  const isStill = async () => {
    const before = last
    last = await total.textContent()
    return before === last
  }
  await expect.poll(isStill, { interval: 700, timeout: 15_000 }).toBe(true)
}

/** LC-01: what it adds stands beside it before it is ticked, and the total grows by just that. */
async function showsWhatAnExtraAdds(page: Page, total: Locator): Promise<void> {
  const extra = page.locator('.check').filter({ hasText: '加 ¥' }).first()
  await extra.waitFor()
  await page.locator('.times input:checked').waitFor({ state: 'attached' })
  await settled(total)
  const before = fenOf(await total.textContent())
  const adds = fenOf(await extra.locator('.note').textContent())
  expect(adds).toBeGreaterThan(0)
  await extra.getByRole('checkbox').check()
  await expect.poll(async () => fenOf(await total.textContent())).toBe(before + adds)
  await extra.getByRole('checkbox').uncheck()
  await expect.poll(async () => fenOf(await total.textContent())).toBe(before)
}

// F2 up to the sign-in, against a whole server in demonstration mode.
describe('A guest', () => {
  it('finds a service, sees what it costs and when somebody can come, then signs in', async () => {
    const { context, page, faults } = await visitor(browser)
    await hearth.setClock(context)
    await page.goto(`${hearth.url}/c/`)
    await page.getByRole('link', { name: /日常保洁/ }).waitFor()
    expect(await axe(page)).toEqual([])
    await picture(page, 'journey-home')
    await page.getByRole('link', { name: /日常保洁/ }).click()
    await page.getByText(/^3 小时 ¥/).waitFor()
    expect(await axe(page)).toEqual([])
    await picture(page, 'journey-service')
    await page.getByRole('link', { name: '预约', exact: true }).click()
    const total = page.locator('.price-bar .total')
    await expect.poll(() => total.textContent(), { timeout: 15_000 }).toMatch(/¥\d/)
    const before = await total.textContent()
    await page.getByRole('button', { name: '增加做几小时？' }).click()
    await expect.poll(() => total.textContent(), { timeout: 15_000 }).not.toBe(before)
    await showsWhatAnExtraAdds(page, total)
    // Not only this week: further days are a tap away (BK-05).
    const days = page.locator('.days input')
    expect(await days.count()).toBe(7)
    await page.getByRole('button', { name: '看后面的日期' }).click()
    await expect.poll(() => days.count()).toBe(14)
    await page.getByText('有什么要特别交代的？').waitFor()
    await page.getByLabel('有什么要特别交代的？').fill('猫在阳台')
    expect(await axe(page)).toEqual([])
    await picture(page, 'journey-book')
    // Time for the draft to be kept: the sign-in is another page.
    await page.waitForTimeout(2_500)
    await page.getByRole('button', { name: '登录并继续' }).click()
    await page.waitForURL('**/c/sign-in?next=/book/**')
    await page.goBack()
    await expect.poll(() => page.getByLabel('有什么要特别交代的？').inputValue()).toBe('猫在阳台')
    expect(faults).toEqual([])
    await context.close()
  })
})
