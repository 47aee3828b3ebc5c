import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { printed, seen } from './hands'
import { orderFor } from './ordering'
import { Hearth, signInByPhone, signInStaff, within } from './server'

// An order is called off on the real server: by the customer within 48 hours, free; by phone after
// it, for the lawful fee, with the general manager's word (AS-01, BE-01, LC-04).
let [browser, hearth]: [Browser?, Hearth?] = []
interface Row {
  id: string
  number: string
  price: number
  stage: string
}
interface Quote {
  quote: { fee: number; refund: number; paid: number; needs_approval: boolean }
  open?: { id: string; state: string }
}
const yuan = (fen: number): string =>
  new Intl.NumberFormat('zh-CN', {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(fen / 100)

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  for (const login of ['kefu', 'zongjingli']) await hearth.staff(login)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

async function office(login: string, path: string): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await visitor(browser!, { viewport: desk })
  await page.goto(`${hearth!.url}/a/`)
  await signInStaff(page, await hearth!.staff(login))
  await page.getByRole('link', { name: '设置', exact: true }).waitFor()
  await page.goto(`${hearth!.url}/a${path}`)
  return { page, faults }
}

describe('Calling off', () => {
  it('within 48 hours costs the customer nothing, and the page says so before', async () => {
    const { call } = await hearth!.staff('kefu')
    const placed = await orderFor(call, '13800000001', 14)
    const { page, faults } = await visitor(browser!)
    await page.goto(`${hearth!.url}/c/sign-in?next=/orders/${placed.id}/cancellation`)
    await signInByPhone(hearth!, page, '13800000001')
    await page.getByText('下单未满 48 小时').waitFor()
    await page.getByText('计划有变').click()
    await seen(page, 'c-cancel-free')
    await page.getByRole('button', { name: '取消订单' }).click()
    await page.waitForURL(`**/orders/${placed.id}`)
    await page.getByText('已取消，费用 ¥0.00').waitFor()
    await seen(page, 'c-cancelled-free')
    expect(faults).toEqual([])
  }, 120_000)

  it('after 48 hours costs the lawful fee, the same for customer and office', async () => {
    const { call } = await hearth!.staff('kefu')
    const { items } = await call.get<{ items: Row[] }>('/orders?is_open=true&limit=200')
    let found: Row | undefined
    for (const row of items) {
      const { quote } = await call.get<Quote>(`/orders/${row.id}/cancellation`)
      if (quote.fee > 0) {
        found = row
        break
      }
    }
    expect(found, 'the demonstration has an open order of more than 48 hours').toBeDefined()
    const order = found!
    const { quote } = await call.get<Quote>(`/orders/${order.id}/cancellation`)
    expect(quote.fee, '10 % of the price').toBe(Math.round(order.price / 10))
    expect(quote.needs_approval).toBe(true)

    const { page, faults } = await office('kefu', `/orders/${order.id}`)
    await page.getByRole('button', { name: '取消订单' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText(yuan(quote.fee)).first().waitFor()
    await drawer.getByLabel('原因').fill('搬家了')
    await drawer.getByLabel('谁听到的').fill('客服小周，来电录音')
    await seen(page, 'a-cancel-fee')
    await drawer.getByRole('button', { name: '取消订单' }).click()
    await page.waitForURL('**/after-sales/*')
    await page.getByText('等总经理批准').first().waitFor()
    const waiting = page.url()
    await seen(page, 'a-cancellation-waits')
    await page.goto(`${hearth!.url}/a/after-sales`)
    await page.getByText(order.number).first().waitFor()
    await seen(page, 'a-cancellations')

    const boss = await office('zongjingli', new URL(waiting).pathname.replace('/a', ''))
    await boss.page.getByRole('button', { name: '批准取消' }).waitFor()
    await seen(boss.page, 'a-cancellation-approve')
    await boss.page.getByRole('button', { name: '批准取消' }).click()
    await boss.page.getByText('已取消').first().waitFor()
    await boss.page.getByText('总经理批准').first().waitFor()
    const form = boss.page.getByRole('link', { name: '打印取消确认单' })
    await printed(boss.page, form, 'a-cancellation-form')
    expect(boss.faults).toEqual([])
    await within(15_000, 'the calling off', async () => {
      const now = await call.get<Row>(`/orders/${order.id}`)
      return now.stage === 'cancelled' ? now : undefined
    })
    const after = await call.get<Quote>(`/orders/${order.id}/cancellation`)
    expect(after.quote.fee, 'what was signed').toBe(quote.fee)
    expect(after.open?.state).toBe('called_off')
    expect(faults).toEqual([])
  }, 180_000)

  it('follows a policy that is checked and tried before it is published', async () => {
    const { page, faults } = await office('zongjingli', '/after-sales-policy')
    const row = page.getByRole('row').filter({ hasText: 'AS-01-fee' })
    await row.waitFor()
    await seen(page, 'a-policy')
    await row.getByRole('button', { name: '删除' }).click()
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByText('没有规则管：标准服务').first().waitFor()
    await seen(page, 'a-policy-hole')
    await page.reload()
    await page.getByRole('row').filter({ hasText: 'AS-01-fee' }).waitFor()
    await page.getByRole('row').filter({ hasText: 'AS-01-fee' }).getByText('修改').click()
    await page.getByRole('dialog').getByLabel('百分比').last().fill('20')
    await page.getByRole('dialog').getByRole('button', { name: '放进草稿' }).click()
    await page.getByRole('button', { name: '用过去的订单试算' }).click()
    await page.getByText('试算：过去 90 天').waitFor()
    await seen(page, 'a-policy-tried')
    await page.getByLabel('为什么改').fill('旺季试行')
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByText('第 1 版，').waitFor()
    expect(faults).toEqual([])
  }, 180_000)
})
