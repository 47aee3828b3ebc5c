import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInStaff } from './server'

// What the office does with files on the real server: changes an order, keeps a worker's papers.
let [browser, hearth]: [Browser?, Hearth?] = []
let agent: Awaited<ReturnType<typeof visitor>>
const phone = '13800000001'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  for (const login of ['kefu', 'renshi']) await hearth.staff(login)
  agent = await office('kefu', '')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

async function office(login: string, path: string) {
  const person = await visitor(browser!, { viewport: desk })
  await person.page.goto(`${hearth!.url}/a/`)
  await signInStaff(person.page, await hearth!.staff(login))
  await person.page.getByRole('link', { name: '设置', exact: true }).waitFor()
  await person.page.goto(`${hearth!.url}/a${path}`)
  return person
}
const timeOf = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))

describe('The command menu', () => {
  const menu = (page: Page) => page.getByRole('dialog', { name: '命令菜单' })
  const look = async (page: Page, typed: string) => {
    await page.keyboard.press('Control+k')
    await menu(page).getByRole('combobox').fill(typed)
  }

  it('finds an order by the end of its number, a customer by the telephone, a worker by initials', async () => {
    const { page, faults } = agent
    const { call } = await hearth!.staff('kefu')
    const { number, id } = await orderFor(call, '13800000003', 16)
    await look(page, number.slice(-4))
    await menu(page)
      .getByRole('option', { name: new RegExp(number) })
      .waitFor()
    await seen(page, 'a-menu-order')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/orders/${id}`)
    await look(page, phone)
    await menu(page)
      .getByRole('option', { name: /138\*\*\*\*0001/ })
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/customers/*')
    await look(page, 'wxy')
    await menu(page)
      .getByRole('option', { name: /王秀英 W0001/ })
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/workers/*')
    await look(page, 'qqqqq')
    await menu(page).getByText('没有找到').waitFor()
    await seen(page, 'a-menu-none')
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  }, 120_000)
})

describe('An order', () => {
  const open = async (page: Page, place: Placed) => {
    await page.goto(`${hearth!.url}/a/orders/${place.id}`)
    await page.getByRole('button', { name: '改单' }).click()
    const drawer = page.getByRole('dialog', { name: '改时间、内容或地址' })
    await drawer.getByText('还没有改动').waitFor()
    return drawer
  }

  it('gets another time, length and price by the office, with the reason kept', async () => {
    // BK-11
    const { call } = await hearth!.staff('kefu')
    const placed = await orderFor(call, phone)
    const { page, faults } = agent
    const drawer = await open(page, placed)
    // Three hours: dearer than two, the least that is charged.
    await drawer.getByLabel('数量', { exact: true }).fill('3')
    await page.keyboard.press('Tab')
    await drawer.getByText(/^原价 ¥/).waitFor()
    await drawer.getByText('换一个时间').click()
    await drawer.getByRole('button', { name: '确认改单' }).click()
    await drawer.getByText('请选一个新的时间').waitFor()
    await drawer.getByText('请写明原因').waitFor()
    await drawer.getByRole('group', { name: '时间' }).locator('label').last().click()
    await drawer.getByLabel('改单原因').fill('客户临时有事')
    // It has become dearer: that takes the customer's word.
    await drawer.getByText('电话里已同意').click()
    await seen(page, 'a-order-change')
    await drawer.getByRole('button', { name: '确认改单' }).click()
    await page.getByText('已改单，客户和服务人员都会收到通知').waitFor()
    await page.getByRole('heading', { name: '改单记录' }).waitFor()
    const changed = await call.get<Placed>(`/orders/${placed.id}`)
    expect(changed.price).toBeGreaterThan(placed.price)
    expect(changed.quantity).toBe(3)
    expect(changed.visits[0]!.starts_at).not.toBe(placed.visits[0]!.starts_at)
    const card = page.locator('section').filter({ hasText: '改单记录' }).last()
    expect(await card.innerText()).toContain('客户临时有事')
    expect(await card.innerText()).toContain(timeOf(changed.visits[0]!.starts_at))
    await seen(page, 'a-order-changed')
    expect(faults).toEqual([])
  }, 120_000)

  it('that somebody else changed meanwhile is not changed on old knowledge', async () => {
    // BK-11, DP-06
    const { call } = await hearth!.staff('kefu')
    const placed = await orderFor(call, '13800000002', 12)
    const { page, faults } = agent
    const drawer = await open(page, placed)
    await page.route('**/orders/*/file', (route) => route.abort())
    await call.post(`/orders/${placed.id}/cancellation`, {
      reason: '客户不要了',
      signature: { way: 'phone', note: '客户来电' },
    })
    // Three hours: dearer than two, the least that is charged.
    await drawer.getByLabel('数量', { exact: true }).fill('3')
    await page.keyboard.press('Tab')
    await drawer.getByText('电话里已同意').click()
    await drawer.getByLabel('改单原因').fill('多做一小时')
    await drawer.getByRole('button', { name: '确认改单' }).click()
    await drawer.getByRole('alert').waitFor()
    expect(await drawer.getByLabel('改单原因').inputValue()).toBe('多做一小时')
    await seen(page, 'a-order-change-overtaken')
    await page.unroute('**/orders/*/file')
    expect(faults).toEqual([])
  }, 120_000)
})
