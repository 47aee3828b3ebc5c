import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from '../browser'
import { seen } from './hands'
import { atDesk, cleaningItem } from './office-things'
import { freeStarts, type Slots } from './ordering'
import { Hearth, signInByPhone } from './server'

// A standing booking on the real server: made and changed by the customer on the phone, then by the
// office at the desk (BK-08).
let [browser, hearth]: [Browser?, Hearth?] = []
interface Day {
  planned: string
  state: string
  order?: string
  starts_at: string
  price?: number
  worker_name?: string
}
interface Series {
  id: string
  version: number
  days: Day[]
  pattern: { kind: string }
}
interface Found {
  customer: { id: string }
}
const phone = '13800000001'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  await hearth.staff('kefu')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

/** As the signed-in customer's own page reads it. */
const newest = async (page: Page): Promise<Series> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/series')
    return ((await answer.json()) as { items: Series[] }).items[0]!
  })
const rows = (page: Page) =>
  page.locator('article.series li').filter({ has: page.locator('.what') })

describe('A standing booking', () => {
  it('is made by the customer, who skips one, moves the later ones and pauses', async () => {
    const item = await cleaningItem(hearth!.anybody)
    const { page, faults } = await visitor(browser!)
    await page.goto(`${hearth!.url}/c/sign-in?next=/book/${item}`)
    await signInByPhone(hearth!, page, phone)
    await page.getByRole('radiogroup', { name: '做几次' }).getByText('每周').click()
    await page.getByRole('heading', { name: '接下来的四次' }).waitFor()
    const next = page.getByRole('region', { name: '接下来的四次' }).getByRole('listitem')
    await next.nth(3).waitFor()
    expect(await next.count(), 'four days with their prices').toBe(4)
    expect(await next.first().innerText()).toContain('¥')
    await seen(page, 'c-series-book')
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.waitForURL('**/c/series/*')
    await rows(page).nth(2).waitFor()
    // LC-04: what was agreed to by booking stands there, as it was shown.
    await page.getByText(/确认：取消规则：.*定期服务按次计算/).waitFor()
    const made = await newest(page)
    expect(made.pattern.kind).toBe('weekly')
    expect(made.days.filter(({ state }) => state === 'placed').length).toBeGreaterThanOrEqual(4)
    await seen(page, 'c-series')

    await rows(page).nth(1).getByRole('button', { name: '跳过这次' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('现在取消不收费。').waitFor()
    await seen(page, 'c-series-skip')
    await sheet.getByRole('button', { name: '就这样改' }).click()
    await rows(page).nth(1).getByText('跳过', { exact: true }).waitFor()
    expect((await newest(page)).days[1]!.state).toBe('skipped')

    await rows(page).nth(2).getByRole('button', { name: '改这次和以后' }).click()
    await sheet.getByText('每两周', { exact: true }).click()
    await sheet.getByText('取消', { exact: true }).waitFor()
    await seen(page, 'c-series-later')
    await sheet.getByRole('button', { name: '就这样改' }).click()
    await sheet.waitFor({ state: 'hidden' })
    expect((await newest(page)).days[3]!.state).toBe('skipped')

    await page.getByRole('button', { name: '暂停' }).click()
    await sheet.getByLabel('从哪天起').waitFor()
    await seen(page, 'c-series-pause')
    await sheet.getByRole('button', { name: '就这样改' }).click()
    await sheet.waitFor({ state: 'hidden' })
    await page.goto(`${hearth!.url}/c/series`)
    await page.getByText('至').first().waitFor()
    await seen(page, 'c-series-list')
    expect(faults).toEqual([])
  }, 180_000)

  it('is changed and ended by the office, on the order and on the customer', async () => {
    const { call } = await hearth!.staff('kefu')
    const customer = await call.get<Found>('/callers?phone=13800000002')
    const { items: homes } = await call.get<{
      items: { id: string; latitude: number; longitude: number }[]
    }>(`/customers/${customer.customer.id}/addresses`)
    const [home, item] = [homes[0]!, await cleaningItem(call)]
    const slots = await call.get<Slots>(`/slots?item=${item}&quantity=2&address=${home.id}&days=7`)
    const start = freeStarts(slots)[10]!
    const { latitude, longitude } = home
    const what = { store: slots.store, item, quantity: 2, options: [], start, latitude, longitude }
    const whose = { customer: customer.customer.id }
    const quote = await call.post<{ id: string }>('/quotes', { ...what, ...whose })
    const made = await call.post<Series>('/series', {
      ...whose,
      address: home.id,
      quote: quote.id,
      pattern: { kind: 'every_days', every_days: 7 },
      holidays: 'move',
    })

    const { page, faults } = await atDesk(
      browser!,
      hearth!,
      'kefu',
      `/orders/${made.days[0]!.order}`,
    )
    await page.getByRole('region', { name: '所属定期服务' }).waitFor()
    await rows(page).nth(1).getByRole('button', { name: '改这次', exact: false }).first().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('时间').fill('15:00')
    await sheet.getByText('改为').waitFor()
    await seen(page, 'a-series-change')
    await sheet.getByRole('button', { name: '就这样改' }).click()
    await sheet.waitFor({ state: 'hidden' })
    await seen(page, 'a-series-order')
    // Somebody to wish for, from a day on; every day to come shows its price.
    await rows(page).nth(2).getByRole('button', { name: '改这次和以后' }).click()
    await sheet.getByLabel('希望谁来').selectOption({ index: 1 })
    await seen(page, 'a-series-worker')
    await sheet.getByRole('button', { name: '就这样改' }).click()
    await sheet.waitFor({ state: 'hidden' })
    const wished = await call.get<Series>(`/series/${made.id}`)
    const later = wished.days[2]!
    expect(later.worker_name).toBeTruthy()
    expect(wished.days[1]!.worker_name, 'only from that day on').toBeUndefined()
    expect(wished.days.every(({ price }) => price !== undefined && price > 0)).toBe(true)
    await rows(page).nth(2).getByText(`希望 ${later.worker_name!}`).waitFor()
    await page.goto(`${hearth!.url}/a/customers/${customer.customer.id}`)
    await page.getByRole('region', { name: '定期服务' }).waitFor()
    await page.getByRole('button', { name: '结束' }).click()
    await sheet.getByText('现在取消不收费。').waitFor()
    await seen(page, 'a-series-end')
    await sheet.getByRole('button', { name: '就这样改' }).click()
    await page.getByText('已经结束').waitFor()
    const after = await call.get<Series>(`/series/${made.id}`)
    expect(after.days.every(({ state }) => state === 'skipped')).toBe(true)
    await page.goto(`${hearth!.url}/a/series`)
    await page.getByText('都排上了').waitFor()
    await seen(page, 'a-series-unsettled')
    expect(faults).toEqual([])
  }, 180_000)
})
