import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'

// What both sides tell each other before anybody goes, and the right to refuse what is not safe:
// from the office's form to the worker's briefing, the family's page and the dispatcher's list
// (LH-11, LH-12, BK-03, VS-01).
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let [office, worker, customer]: [Person?, Person?, Person?] = []
let order: Placed
let [visit, workerNumber] = ['', '']
const phone = '13800000001'

interface Progress {
  items: { visit: string; crew: { name: string; number: string }[] }[]
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('08:30')
  order = await orderFor((await hearth.staff('kefu')).call, phone)
  const { call } = await hearth.staff('diaodu')
  const { items } = await call.get<Progress>(`/orders/${order.id}/progress`)
  visit = items[0]!.visit
  workerNumber = items[0]!.crew[0]!.number
  office = await visitor(browser, { viewport: desk })
  worker = await visitor(browser)
  customer = await visitor(browser)
  for (const { page, context } of [office, worker, customer]) {
    await hearth.setClock(context)
    page.setDefaultTimeout(30_000)
  }
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

describe('What both sides tell', () => {
  it('is asked by the office, kept with its source and masked', async () => {
    // LH-11, BK-03, PR-03
    const { page, faults } = office!
    await page.goto(`${hearth!.url}/a/customers/${order.customer}`)
    await signInStaff(page, await hearth!.staff('kefu'))
    const home = page.locator('li').filter({ hasText: '宛平南路' })
    await home.getByText('没有问过').first().waitFor()
    await home.getByRole('button', { name: '登记家里的情况' }).click()
    const drawer = page.getByRole('dialog', { name: '登记家里的情况' })
    await drawer.getByLabel('谁说的').selectOption({ label: '家人说的' })
    const infection = drawer.getByRole('radiogroup', { name: '家里有人患传染病吗？' })
    await infection.getByText('有', { exact: true }).click()
    await drawer.getByLabel('什么情况，要怎么防护').fill('孩子水痘，请戴口罩')
    const cameras = drawer.getByRole('radiogroup', { name: '家里有摄像头吗？' })
    await cameras.getByText('没有', { exact: true }).click()
    await seen(page, 'a-home-drawer')
    await drawer.getByRole('button', { name: '保存' }).click()
    await home.getByText('已说明（内容打码）').first().waitFor()
    await home
      .getByText(/家人说的/)
      .first()
      .waitFor()
    expect(await home.getByText('没有问过').count()).toBe(3)
    expect(await page.getByText('孩子水痘').count()).toBe(0)
    await seen(page, 'a-home-told')
    expect(faults).toEqual([])
  }, 120_000)

  it('stands in the briefing of who said yes, with the day and whose words they are', async () => {
    // LH-11, VS-01
    const { page, faults } = worker!
    await page.goto(`${hearth!.url}/w/`)
    await signInByPhone(hearth!, page, `139000000${workerNumber.slice(-2)}`)
    await page.getByRole('link', { name: /个派单等您确认/ }).click()
    const offers = page.getByRole('button', { name: '接单' })
    await offers.first().waitFor()
    for (let left = await offers.count(); left > 0; --left) {
      await offers.first().click()
      await expect.poll(() => offers.count()).toBe(left - 1)
    }
    await page.getByText('没有等您确认的派单').waitFor()
    await page.goto(`${hearth!.url}/w/visits/${visit}`)
    await page.getByText('孩子水痘，请戴口罩').waitFor()
    await page
      .getByText(/家人说的/)
      .first()
      .waitFor()
    await page.getByText('没有问过').first().waitFor()
    expect(await page.getByText('您接单后有更新').count()).toBe(0)
    await seen(page, 'w-home-told')
    expect(faults).toEqual([])
  }, 120_000)

  it('is told again to the worker when the family changes it after the yes', async () => {
    // LH-11
    const { page } = office!
    const home = page.locator('li').filter({ hasText: '宛平南路' })
    await home.getByRole('button', { name: '登记家里的情况' }).click()
    const drawer = page.getByRole('dialog', { name: '登记家里的情况' })
    const pets = drawer.getByRole('radiogroup', { name: '家里有宠物吗？' })
    await pets.getByText('有', { exact: true }).click()
    await drawer.getByLabel('什么宠物').fill('一只大狗')
    await drawer.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => home.getByText('没有问过').count()).toBe(2)
    const phoneOf = worker!.page
    await phoneOf.goto(`${hearth!.url}/w/messages`)
    await phoneOf.getByText('刚更新了家里的情况').first().waitFor()
    await phoneOf.goto(`${hearth!.url}/w/visits/${visit}`)
    await phoneOf.getByText('一只大狗').waitFor()
    await phoneOf.getByText('您接单后有更新').waitFor()
    await seen(phoneOf, 'w-home-changed')
  }, 120_000)

  it('is told by the worker too, and shown to the family as far as it may see', async () => {
    // LH-11
    const { page } = worker!
    await page.goto(`${hearth!.url}/w/about-me`)
    await page.getByLabel('做家政几年了').fill('6')
    await page.getByLabel('做过什么').fill('带过两个新生儿')
    await page
      .getByRole('radiogroup', { name: '吸烟吗？' })
      .getByText('没有', { exact: true })
      .click()
    await page.getByLabel('身体上做不了的活').fill('不能搬重物')
    await seen(page, 'w-about-me')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()

    const family = customer!.page
    await family.goto(`${hearth!.url}/c/orders/${order.id}`)
    await signInByPhone(hearth!, family, phone)
    await family
      .getByText(/的情况$/)
      .first()
      .click()
    await family.getByText(/做家政 6 年/).waitFor()
    await family.getByText('带过两个新生儿').waitFor()
    expect(await family.getByText('不能搬重物').count()).toBe(0)
    await seen(family, 'c-about-worker')
  }, 120_000)

  it('lets the worker refuse what is not safe, and the dispatcher sees to it', async () => {
    // LH-12
    const { page } = worker!
    await page.goto(`${hearth!.url}/w/visits/${visit}`)
    await page.getByRole('button', { name: '不安全或不是合同里的活？' }).click()
    const sheet = page.getByRole('dialog', { name: '拒绝这项作业' })
    await sheet.getByText('现场不安全').click()
    await sheet.getByLabel('是什么情况？').fill('外窗没有护栏')
    await seen(page, 'w-refuse-work')
    await sheet.getByRole('button', { name: '告诉调度，暂停作业' }).click()
    await page.waitForURL('**/w/today')

    const other = await visitor(browser!, { viewport: desk })
    await hearth!.setClock(other.context)
    await other.page.goto(`${hearth!.url}/a/fairness`)
    await signInStaff(other.page, await hearth!.staff('diaodu'))
    await other.page.getByLabel('门店').selectOption({ label: '徐汇店' })
    await other.page.getByText('外窗没有护栏').waitFor()
    await other.page.getByText('等着处理 1 件').waitFor()
    await seen(other.page, 'a-refused-work')
    await other.page.getByRole('button', { name: '怎么处理了' }).click()
    const drawer = other.page.getByRole('dialog', { name: '怎么处理了' })
    await drawer.getByLabel('说明').fill('改约了别的阿姨')
    await drawer.getByRole('button', { name: '保存' }).click()
    await other.page.getByText('没有等着处理的。').waitFor()
    expect(other.faults).toEqual([])
  }, 120_000)
})
