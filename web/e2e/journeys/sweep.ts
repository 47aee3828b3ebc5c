import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, phone, picture } from '../browser'

/** How the same screens look to different people: the plain way, and all that is hard at once. */
const looks = [
  { name: 'zh', scheme: 'light', width: phone.width, wishes: { locale: 'zh-CN' } },
  { name: 'en-dark-elder', scheme: 'dark', width: 320, wishes: { locale: 'en', isElder: true } },
] as const

/** Every screen in every look: no finding of axe, and nothing to scroll sideways. */
export async function sweep(page: Page, face: string, paths: readonly string[]): Promise<void> {
  const problems: string[] = []
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.scheme })
    await page.setViewportSize({ width: look.width, height: phone.height })
    for (const path of paths) {
      await open(page, face + path, look.wishes)
      const name = `${face.replaceAll('/', '')}-${nameOf(path)}-${look.name}`
      await picture(page, `all-${name}`)
      problems.push(...(await axe(page)).map((found) => `${name}: ${found}`))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > look.width) problems.push(`${name}: ${wide} px wide on ${look.width}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(phone)
  await page.evaluate(() => localStorage.removeItem('hearth.preferences'))
  expect(problems).toEqual([])
}

async function open(page: Page, path: string, wishes: object): Promise<void> {
  const { origin } = new URL(page.url())
  await page.evaluate(
    (kept) => localStorage.setItem('hearth.preferences', JSON.stringify(kept)),
    wishes,
  )
  await page.goto(origin + path)
  await page.locator('#app h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
  await page.waitForTimeout(150)
}

/** /orders/01a2…/acceptance → orders-1-acceptance. */
const nameOf = (path: string): string =>
  path
    .split('/')
    .filter(Boolean)
    .map((part) => (/^[\w-]{20,}$/.test(part) ? '1' : part))
    .join('-') || 'home'
