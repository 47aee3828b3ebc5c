import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff, within } from './server'

// The office changes an order and it becomes dearer: the customer is asked by message, sees both
// prices on their own page, and only their yes changes it; or the office notes what they said on
// the telephone (BK-11).
let [browser, hearth]: [Browser?, Hearth?] = []
let placed: Placed
const phone = '13800000001'

interface Order {
  price: number
}
interface Told {
  template_name: string
  text: string
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('14:00')
  // Days ahead, where there is room for a longer visit.
  placed = await orderFor((await hearth.staff('kefu')).call, phone, 40)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const price = async (): Promise<number> =>
  (await (await hearth!.staff('kefu')).call.get<Order>(`/orders/${placed.id}`)).price

describe('A dearer change', () => {
  it('waits for the customer’s yes', async () => {
    // BK-11 LC-01
    const office = await visitor(browser!, { viewport: desk })
    office.page.setDefaultTimeout(30_000)
    await hearth!.setClock(office.context)
    const { page } = office
    await page.goto(`${hearth!.url}/a/orders/${placed.id}`)
    await signInStaff(page, await hearth!.staff('kefu'))
    const before = await price()
    await page.getByRole('button', { name: '改单', exact: true }).click()
    const drawer = page.getByRole('dialog')
    // Three hours: dearer than two, the least that is charged.
    await drawer.getByLabel('数量', { exact: true }).fill('3')
    await page.keyboard.press('Tab')
    const word = drawer.getByRole('radiogroup', { name: '客户同意新价格了吗？' })
    await word.waitFor()
    await drawer.getByLabel('改单原因').fill('多打扫一间')
    await drawer.getByRole('button', { name: '确认改单' }).click()
    await drawer.getByText('价格会变高').waitFor()
    await seen(page, 'a-change-dearer')
    await word.getByText('发消息请客户确认').click()
    await drawer.getByRole('button', { name: '发给客户确认' }).click()
    await page.getByText('已发给客户').waitFor()
    const card = page.getByRole('region', { name: '改单征询' })
    await card.getByText('等客户确认').waitFor()
    await seen(page, 'a-change-asked')
    expect(await price()).toBe(before)

    const asked = await within(60_000, 'the question', async () =>
      (await hearth!.anybody.get<{ items: Told[] }>(`/outbox?about=${placed.id}`)).items.find(
        (one) => one.template_name === 'order_dearer',
      ),
    )
    expect(asked.text).toContain(`/c/orders/${placed.id}`)
    const customer = await visitor(browser!)
    customer.page.setDefaultTimeout(30_000)
    await hearth!.setClock(customer.context)
    await customer.page.goto(`${hearth!.url}/c/sign-in?next=/orders/${placed.id}`)
    await signInByPhone(hearth!, customer.page, phone)
    const question = customer.page.getByRole('region', { name: '请您确认改单' })
    await question.getByText('多打扫一间').waitFor()
    await question.getByText('没有答复就保持原样').waitFor()
    await seen(customer.page, 'c-change-question')
    await question.getByRole('button', { name: '同意，按' }).click()
    await customer.page.getByText('已按您的同意更改').waitFor()
    await question.waitFor({ state: 'detached' })
    expect(await price()).toBeGreaterThan(before)
    await page.reload()
    await card.getByText('客户已同意').waitFor()
    await seen(page, 'a-change-agreed')
    expect(customer.faults).toEqual([])
    expect(office.faults).toEqual([])
  }, 240_000)

  it('is noted where the customer has said yes on the telephone', async () => {
    // BK-11
    placed = await orderFor((await hearth!.staff('kefu')).call, '13800000002', 60)
    const office = await visitor(browser!, { viewport: desk })
    office.page.setDefaultTimeout(30_000)
    await hearth!.setClock(office.context)
    const { page } = office
    await page.goto(`${hearth!.url}/a/orders/${placed.id}`)
    await signInStaff(page, await hearth!.staff('kefu'))
    const before = await price()
    await page.getByRole('button', { name: '改单', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('数量', { exact: true }).fill('3')
    await page.keyboard.press('Tab')
    await drawer.getByText('电话里已同意').click()
    await drawer.getByLabel('改单原因').fill('再加一小时')
    await drawer.getByRole('button', { name: '确认改单' }).click()
    await page.getByText('再加一小时').waitFor()
    await page.getByText('电话里已同意').waitFor()
    expect(await price()).toBeGreaterThan(before)
    await seen(page, 'a-change-noted')
    expect(office.faults).toEqual([])
  }, 240_000)
})
