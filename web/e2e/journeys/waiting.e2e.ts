import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { takeAll, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'

// The waiting list on the real server: a time is full, somebody waits for it, another family calls
// off, and the house tells who waited by itself; they order that very time (BK-01).
let [browser, hearth]: [Browser?, Hearth?] = []
let [context, page]: [BrowserContext?, Page?] = []
let faults: string[] = []
let taken: Placed[] = []
const phone = '13800000001'
const others = ['13800000002', '13800000003', '13800000004']
interface Settings {
  items: { name: string; version: string }[]
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('10:00')
  const { call: boss } = await hearth.staff('zongjingli')
  const { items } = await boss.get<Settings>('/settings')
  const { version } = items.find(({ name }) => name === 'intake.waiting')!
  await boss.put('/settings/intake.waiting', { value: { settle_s: 1 } }, Number(version))
  ;({ context, page, faults } = await visitor(browser))
  await hearth.setClock(context)
  page.setDefaultTimeout(20_000)
}, 300_000)
afterAll(async () => {
  await context?.close()
  await browser?.close()
  await hearth?.stop()
})

/** By the family it belongs to, free within 48 hours. */
async function callOff(order: string): Promise<void> {
  for (const other of others) {
    const family = await hearth!.byPhone('customer', other)
    const mine = await family.get<Placed>(`/orders/${order}`).catch(() => undefined)
    if (!mine) continue
    await family.post(`/orders/${order}/cancellation`, { reason: '计划有变', fee: 0 })
    return
  }
  throw new Error(`${order} belongs to nobody here`)
}

/** Somebody looks again until it is there. */
const comes = (text: string): Promise<void> =>
  expect
    .poll(
      async () => {
        await page!.reload()
        const line = page!.getByText(text).first()
        return line.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        )
      },
      { timeout: 40_000 },
    )
    .toBe(true)

describe('A time that is full', () => {
  it('is waited for, and the house says that it will tell', async () => {
    await page!.goto(`${hearth!.url}/c/sign-in?next=/`)
    await signInByPhone(hearth!, page!, phone)
    await page!.locator('a[href*="/services/"]').filter({ hasText: '日常保洁' }).click()
    await page!.getByRole('link', { name: '预约', exact: true }).click()
    await page!.getByText('宛平南路').first().waitFor()
    await page!.locator('.times input:checked').waitFor({ state: 'attached' })
    await page!.locator('.days label').nth(2).click()
    const start = await page!.locator('.times input:not(:disabled)').nth(1).getAttribute('value')
    const { call: office } = await hearth!.staff('kefu')
    taken = await takeAll(office, others, start!)
    expect(taken.length).toBeGreaterThan(0)
    await page!.reload()
    await page!.locator('.days label').nth(2).click()
    const clock = new Date(start!).toLocaleTimeString('zh-CN', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    })
    await page!.locator('.times .full').filter({ hasText: clock }).click()
    await page!.getByRole('button', { name: '登记候补' }).click()
    await page!.getByText('空出来会马上通知您').waitFor()
    await seen(page!, 'c-waiting')
  }, 240_000)

  it('is told of once another family calls off, and ordered', async () => {
    const { call: office } = await hearth!.staff('kefu')
    await callOff(taken[0]!.id)
    await page!.goto(`${hearth!.url}/c/wishes`)
    await comes('您等的时间空出来了')
    await seen(page!, 'c-waiting-free')
    await page!.goto(`${hearth!.url}/c/messages`)
    await comes('空出来了')
    await seen(page!, 'c-waiting-told')
    await page!.goto(`${hearth!.url}/c/wishes`)

    const { page: console } = await visitor(browser!, { viewport: desk })
    const { items } = await office.get<{ items: { id: string; waiting?: object }[] }>(
      '/inquiries?state=open',
    )
    const waiting = items.find((one) => one.waiting)!
    await console.goto(`${hearth!.url}/a/inquiries/${waiting.id}`)
    await signInStaff(console, await hearth!.staff('kefu'))
    await console.getByText('已通知客户有空位').waitFor()
    await seen(console, 'a-waiting-told')

    await page!.getByRole('link', { name: '预约这个时间' }).click()
    const confirm = page!.getByRole('button', { name: '确认预约' })
    await page!.locator('.times input:checked').waitFor({ state: 'attached' })
    const chosen = await page!.locator('.times input:checked').getAttribute('value')
    expect(Date.parse(chosen!)).toBe(Date.parse(taken[0]!.visits[0]!.starts_at))
    await confirm.click()
    const again = page!.getByRole('button', { name: '再约一单' })
    const ordered = page!.getByRole('link', { name: '查看订单' })
    await ordered.or(again).first().waitFor()
    if (await again.isVisible()) await again.click()
    await ordered.waitFor()
    await page!.goto(`${hearth!.url}/c/wishes`)
    await comes('已下单')
    expect(faults).toEqual([])
  }, 180_000)
})
