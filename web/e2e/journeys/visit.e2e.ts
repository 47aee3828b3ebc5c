import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from '../browser'
import { seen } from './hands'
import { Hearth, signInByPhone } from './server'

// The whole of it on the real server: booked, dispatched, done, accepted, paid (F2, F6, F7, F11).
let [browser, hearth]: [Browser?, Hearth?] = []
interface Person {
  context: BrowserContext
  page: Page
  faults: string[]
}
let customer: Person
let worker: Person
let [order, workerName, workerPhone] = ['', '', '']

interface Progress {
  items: { visit: string; crew: { name: string; number: string }[] }[]
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  customer = await visitor(browser)
})
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

describe('An order, from the first look to the receipt', () => {
  it('is booked by a customer who signs in on the way', async () => {
    const { page, faults } = customer
    await page.goto(`${hearth!.url}/c/`)
    await page.getByRole('link', { name: /日常保洁/ }).click()
    await page.getByRole('link', { name: '预约', exact: true }).click()
    await page.getByRole('button', { name: '登录并继续' }).click()
    await page.waitForURL('**/c/sign-in?next=/book/**')
    await signInByPhone(hearth!, page, '13800000001')
    await page.waitForURL('**/c/book/**')
    await page.getByText('宛平南路').first().waitFor()
    await seen(page, 'c-book')
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.waitForURL('**/placed', { timeout: 15_000 })
    await seen(page, 'c-placed')
    order = /orders\/([^/]+)\/placed/.exec(page.url())![1]!
    await page.getByRole('link', { name: '查看订单' }).click()
    await page.getByText('订单号').waitFor()
    await seen(page, 'c-order-placed')
    expect(faults).toEqual([])
  })

  it('is taken by the worker who was asked', async () => {
    const { page, faults } = await asked()
    await page.goto(`${hearth!.url}/w/`)
    await signInByPhone(hearth!, page, workerPhone)
    await page.getByRole('link', { name: '有 1 个派单等您确认' }).click()
    await page.getByRole('button', { name: '接单' }).waitFor()
    await seen(page, 'w-offers')
    await page.getByRole('button', { name: '接单' }).click()
    await page.getByText('没有等您确认的派单').waitFor()
    await page.getByRole('button', { name: '返回' }).click()
    await seen(page, 'w-today')
    // The customer's page hears of it by itself.
    await customer.page.getByText(workerName).waitFor()
    await seen(customer.page, 'c-order-accepted')
    expect(faults).toEqual([])
  })
})

/** The phone of the one whom the plan asked, standing at the door. */
async function asked(): Promise<Person> {
  const { call } = await hearth!.staff('diaodu')
  const { items } = await call.get<Progress>(`/orders/${order}/progress`)
  const { name, number } = items[0]!.crew[0]!
  workerName = name
  workerPhone = `139000000${number.slice(-2)}`
  worker = await visitor(browser!, {
    geolocation: { latitude: 31.1905, longitude: 121.4482, accuracy: 15 },
    permissions: ['geolocation'],
  })
  return worker
}
