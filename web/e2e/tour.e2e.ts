import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, phone, visitor } from './browser'
import { sign, snapshot } from './journeys/hands'
import { Hearth, signInByPhone } from './journeys/server'

// The pictures of docs/tour.md, taken by walking the tour: `npm run tour`. What the
// tour tells is thereby done once more, with the sign-ins that the demonstration prints.
const pictures = resolve(import.meta.dirname, '../../docs/pictures')
const desk = { width: 1280, height: 800 }
const printedPassword = 'nuanjia-demo'
let [browser, hearth]: [Browser?, Hearth?] = []
let [customer, worker]: [Page?, Page?] = []
let [order, visit] = ['', '']

interface Crew {
  items: { visit: string; crew: { number: string }[] }[]
}
interface Bill {
  balance: { due: number }
}

beforeAll(async () => {
  if (!process.env.HEARTH_TOUR) return
  browser = await launch()
  hearth = await Hearth.start('08:30')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

async function somebody(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const { context, page } = await visitor(browser!, { viewport: phone, ...options })
  await hearth!.setClock(context)
  return page
}
async function staff(login: string): Promise<Page> {
  const page = await somebody({ viewport: desk })
  await page.goto(`${hearth!.url}/a/`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(printedPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '设置', exact: true }).waitFor()
  return page
}
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${pictures}/${name}.png` })
}

describe.runIf(process.env.HEARTH_TOUR)('The tour', () => {
  it('begins with a booking', async () => {
    customer = await somebody()
    await customer.goto(`${hearth!.url}/c/`)
    await customer.getByRole('link', { name: /日常保洁/ }).waitFor()
    await take(customer, 'home')
    await customer.getByRole('link', { name: /日常保洁/ }).click()
    await customer.getByRole('link', { name: '预约', exact: true }).click()
    await customer.getByRole('button', { name: '登录并继续' }).click()
    await signInByPhone(hearth!, customer, '13800000001')
    await customer.getByText('宛平南路').first().waitFor()
    await take(customer, 'book')
    await customer.getByRole('button', { name: '确认预约' }).click()
    await customer.waitForURL('**/placed')
    order = /orders\/([^/]+)\/placed/.exec(customer.url())![1]!
  })

  it('goes on at the desk', async () => {
    const agent = await staff('kefu')
    await agent.goto(`${hearth!.url}/a/intake`)
    await agent.getByLabel('来电号码').waitFor()
    await agent.keyboard.type('13800000001')
    await agent.getByText('138****0001').waitFor()
    await agent.keyboard.press('Enter')
    await agent.keyboard.type('rcbj')
    await agent.getByRole('option', { name: /日常保洁/ }).waitFor()
    await agent.keyboard.press('Enter')
    await agent.locator('#intake-quantity').press('Enter')
    await agent.locator('kbd').first().waitFor()
    await take(agent, 'call')

    const dispatcher = await staff('diaodu')
    const read = await customer!.request.get(`${hearth!.url}/api/v1/orders/${order}`)
    const { visits } = (await read.json()) as { visits: { id: string; starts_at: string }[] }
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const when = day.format(new Date(visits[0]!.starts_at))
    await dispatcher.goto(`${hearth!.url}/a/board?day=${when}`)
    await dispatcher.getByLabel('门店').selectOption({ label: '徐汇店' })
    const bar = dispatcher.locator(`[data-bar^="${visits[0]!.id}/"]`)
    await bar.waitFor()
    await take(dispatcher, 'board')
    await bar.focus()
    await dispatcher.keyboard.press('r')
    await dispatcher.locator('[data-candidate]').first().waitFor()
    await take(dispatcher, 'reassign')
  })

  it('is done by the worker, as the customer sees', async () => {
    const crew = await hearth!.staff('zongjingli')
    const { items } = await crew.call.get<Crew>(`/orders/${order}/progress`)
    visit = items[0]!.visit
    const door = { latitude: 31.1905, longitude: 121.4482, accuracy: 15 }
    worker = await somebody({ geolocation: door, permissions: ['geolocation'] })
    await worker.goto(`${hearth!.url}/w/`)
    await signInByPhone(hearth!, worker, `139000000${items[0]!.crew[0]!.number.slice(-2)}`)
    await worker.getByRole('link', { name: /个派单等您确认/ }).click()
    const offers = worker.getByRole('button', { name: '接单' })
    await offers.first().waitFor()
    await take(worker, 'offer')
    for (let left = await offers.count(); left > 0; --left) {
      await offers.first().click()
      await expect.poll(() => offers.count()).toBe(left - 1)
    }
    await worker.goto(`${hearth!.url}/w/visits/${visit}/briefing`)
    await worker.getByRole('checkbox').check()
    await worker.getByRole('button', { name: '看完了，确认' }).click()
    await worker.getByRole('link', { name: '出发' }).click()
    await worker.getByRole('checkbox').first().waitFor()
    for (const box of await worker.getByRole('checkbox').all()) await box.check()
    await worker.getByRole('button', { name: '出发' }).click()
    await worker.getByRole('button', { name: '到达打卡' }).waitFor()
    await take(worker, 'visit')
    await worker.getByRole('button', { name: '到达打卡' }).click()
    await customer!.goto(`${hearth!.url}/c/orders/${order}`)
    await customer!.locator('.when').getByText('已到达').waitFor()
    await take(customer!, 'arrived')
    await customer!.locator('a[href*="/door/"]').first().click()
    await customer!.getByText('可以放心开门').waitFor()
    await take(customer!, 'door')
    await worker.getByRole('button', { name: '已出示工牌，开始服务' }).click()
    await worker.locator('.row').first().waitFor()
    await work(worker)
    await worker.getByRole('button', { name: '完工，自检合格' }).click()
    await worker.getByRole('link', { name: '请客户验收签字' }).waitFor()
  }, 180_000)

  it('ends with the acceptance and the bill', async () => {
    const page = customer!
    await page.goto(`${hearth!.url}/c/orders/${order}/acceptance`)
    await page.getByText('可以，验收通过').click()
    await page.getByRole('radio', { name: '很满意' }).check()
    await sign(page)
    await take(page, 'accept')
    await page.getByRole('button', { name: '签名并通过' }).click()
    await page.locator('.when').getByText('已完成').waitFor()
    const { call } = await hearth!.staff('caiwu')
    const file = await call.get<{ order: { store: string } }>(`/orders/${order}/file`)
    const { balance } = await call.get<Bill>(`/bills/${order}`)
    const { store } = file.order
    await call.post('/payments', {
      order,
      store,
      method: 'cash',
      payer: '林静',
      amount: balance.due,
    })
    const receipt = page.getByRole('link', { name: /收据/ })
    await receipt.scrollIntoViewIfNeeded()
    await take(page, 'paid')
  })
})

/** All steps with the pictures they ask for; in the middle it looks as docs/tour.md tells. */
async function work(page: Page): Promise<void> {
  const rows = await page.locator('.row').count()
  for (let place = 0; place < rows; ++place) {
    const row = page.locator('.row').nth(place)
    const box = row.getByRole('checkbox')
    if (place === 3) await take(page, 'steps')
    if (await box.isEnabled()) {
      await box.check()
      continue
    }
    const wanted = (await row.getByText('先拍作业前').count()) > 0 ? 2 : 1
    for (let shot = 1; shot <= wanted; ++shot) {
      await row.locator('input[type=file]').setInputFiles(snapshot(place * 2 + shot))
      await row.getByText(`${shot} 张照片`).waitFor()
    }
    await expect.poll(() => box.isChecked()).toBe(true)
  }
}
