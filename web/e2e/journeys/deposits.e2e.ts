import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from '../browser'
import { printed, seen } from './hands'
import { atDesk } from './office-things'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, within } from './server'

// The office asks for earnest money; the customer reads in one sentence what it means and agrees
// before it is paid; the receipt names the kind, and calling off in the free time gives it back.
let [browser, hearth]: [Browser?, Hearth?] = []
let placed: Placed
let family: Awaited<ReturnType<typeof visitor>> | undefined // signed in once: codes are rare
const phone = '13800000001'

const yuan = (fen: number): string =>
  new Intl.NumberFormat('zh-CN', {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(fen / 100)

interface Bill {
  balance: { deposit: number; due: number }
}
interface Told {
  template_name: string
  text: string
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('14:00')
  placed = await orderFor((await hearth.staff('kefu')).call, phone, 40)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const managerAt = (order: string) => atDesk(browser!, hearth!, 'zongjingli', `/orders/${order}`)

describe('Earnest money', () => {
  it('is explained and agreed to before it is paid, and goes back in the free time', async () => {
    // LX-04 BE-01
    const office = await managerAt(placed.id)
    const { page } = office
    const card = page.getByRole('region', { name: '定金、预付款与押金' })
    await card.getByRole('button', { name: '收定金／预付款／押金' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('金额').fill('20')
    await drawer.getByText('这是“定金”，不是“订金”').waitFor()
    await drawer.getByText('最多为合同金额的 20%').waitFor()
    await seen(page, 'a-deposit-ask')
    await drawer.getByRole('button', { name: '发给客户确认' }).click()
    const line = card.getByRole('group', { name: '定金' })
    await line.getByText('等客户确认').waitFor()

    const asked = await within(60_000, 'the question', async () =>
      (await hearth!.anybody.get<{ items: Told[] }>(`/outbox?about=${placed.id}`)).items.find(
        (one) => one.template_name === 'deposit_asked',
      ),
    )
    expect(asked.text).toContain('定金')
    const customer = (family = await visitor(browser!))
    customer.page.setDefaultTimeout(30_000)
    await hearth!.setClock(customer.context)
    await customer.page.goto(`${hearth!.url}/c/sign-in?next=/orders/${placed.id}`)
    await signInByPhone(hearth!, customer.page, phone)
    const question = customer.page.getByRole('region', { name: '定金' })
    await question.getByText('过了免费取消时间您违约，定金不退').waitFor()
    await seen(customer.page, 'c-deposit-question')
    await question.getByRole('button', { name: /我已了解，同意付定金/ }).click()
    await question.getByText('客户已确认，待付款').waitFor()

    await page.reload()
    await line.getByText('客户在网页确认').waitFor()
    await line.getByRole('button', { name: '收定金' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '收定金' }).click()
    await line.getByText('已收').waitFor()
    await line.getByRole('link', { name: /收据/ }).waitFor()
    await seen(page, 'a-deposit-held')
    const { call } = await hearth!.staff('zongjingli')
    const { balance } = await call.get<Bill>(`/bills/${placed.id}`)
    expect(balance).toMatchObject({ deposit: 2000, due: placed.price - 2000 })

    await customer.page.reload()
    await question.getByRole('link', { name: /收据/ }).waitFor()
    await customer.page.getByText('已付定金、预付款（完成后抵扣）').waitFor()
    await seen(customer.page, 'c-deposit-held')
    await customer.page.goto(`${hearth!.url}/c/orders/${placed.id}/cancellation`)
    await customer.page.getByText('定金 20.00 元全额退还。').waitFor()
    await seen(customer.page, 'c-deposit-cancel')
    expect(customer.faults).toEqual([])
    expect(office.faults).toEqual([])
  }, 240_000)
})

describe('Security money', () => {
  it('has its conditions, and goes back when the customer says that they are met', async () => {
    // LX-04 PY-04
    const office = await managerAt(placed.id)
    const { page } = office
    const card = page.getByRole('region', { name: '定金、预付款与押金' })
    await card.getByRole('button', { name: '收定金／预付款／押金' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('押金', { exact: true }).click()
    await drawer.getByLabel('金额').fill('100')
    await drawer.getByLabel('退还条件').fill('归还门禁卡')
    await drawer.getByText('满足下面写明的退还条件后').waitFor()
    await drawer.getByRole('button', { name: '发给客户确认' }).click()
    const line = card.getByRole('group', { name: '押金' })
    await line.getByRole('button', { name: '客户当面已确认' }).click()
    await line.getByRole('button', { name: '收押金' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '收押金' }).click()
    await line.getByText('已收').waitFor()

    const customer = family!
    await customer.page.goto(`${hearth!.url}/c/orders/${placed.id}`)
    const held = customer.page.getByRole('region', { name: '押金' })
    await held.getByText('归还门禁卡').waitFor()
    await held.getByRole('link', { name: /收据/ }).waitFor()
    await held.getByRole('button').click()
    await held.getByText('退还中').waitFor()
    await seen(customer.page, 'c-deposit-claimed')

    await page.reload()
    await line.getByText('退还中').waitFor()
    await line.getByRole('button', { name: '退还押金' }).click()
    await page.getByRole('dialog').getByText('归还门禁卡').waitFor()
    await seen(page, 'a-deposit-return')
    await page.getByRole('dialog').getByRole('button', { name: '退还押金' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await line.getByRole('button', { name: '退还押金' }).waitFor({ state: 'hidden' })
    await seen(page, 'a-deposit-returning')
    expect(customer.faults).toEqual([])
    expect(office.faults).toEqual([])
  }, 240_000)
})

/** Earnest money asked for, agreed to and taken, by the API: what the screens of an end need. */
async function withEarnest(order: string, amount: number): Promise<void> {
  const { call } = await hearth!.staff('zongjingli')
  const shown = { kind: 'earnest', amount }
  const { id } = await call.post<{ id: string }>(`/orders/${order}/deposits`, shown)
  await call.put(`/deposits/${id}/answer`, { ...shown, is_agreed: true, word: 'in_person' })
  await call.post(`/deposits/${id}/payment`, { method: 'cash' })
}

describe('The end of earnest money', () => {
  it('in our default is twice as much, and is back only when it was paid out', async () => {
    // LX-04 PY-08
    const ours = await orderFor((await hearth!.staff('kefu')).call, '13800000002', 42)
    // 20 % of the price and ten yuan more: the receipt says both kinds.
    const share = Math.floor(ours.price / 5)
    await withEarnest(ours.id, share + 1000)
    const office = await managerAt(ours.id)
    const { page } = office
    const line = page.getByRole('group', { name: '定金' })
    await printed(page, line.getByRole('link', { name: /收据/ }), 'deposit-receipt-split')
    // In the free time nobody is in default: nothing is lost, and nothing is to be ticked.
    const drawer = page.getByRole('dialog')
    await line.getByRole('button', { name: '客户违约，取消并没收定金' }).click()
    await drawer.getByText(/定金 .+ 元全额退还/).waitFor()
    expect(await drawer.getByRole('checkbox').count()).toBe(0)
    await seen(page, 'a-deposit-free-time')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await line.getByRole('button', { name: '我方违约，取消并双倍返还' }).click()
    const sure = drawer.getByRole('checkbox')
    await drawer.getByText('按 2 倍返还').waitFor()
    expect(await sure.isChecked(), 'never ticked beforehand').toBe(false)
    await drawer.getByLabel('原因').fill('我们排不出人')
    await drawer.getByLabel('谁听到的').fill('客服小周，去电录音')
    await drawer.getByRole('button', { name: '取消订单' }).click()
    await drawer.getByText('请先勾选确认').first().waitFor()
    await sure.check()
    await seen(page, 'a-deposit-double')
    await drawer.getByRole('button', { name: '取消订单' }).click()
    await line.getByText('我方违约，双倍返还').waitFor()
    await line.getByText(`应退 ${yuan(share + 1000)}，待付款`).waitFor()
    await line.getByText(`应退 ${yuan(share)}，待付款`).waitFor() // and the earnest money again
    await line.getByText('双倍返还定金的赔偿部分').waitFor()
    await seen(page, 'a-deposit-to-pay')

    await line.getByRole('link', { name: '去付款' }).first().click()
    const pay = page.getByRole('button', { name: '确认已付给客户' })
    await pay.first().waitFor()
    expect(await page.getByRole('row').filter({ hasText: '待付款' }).count(), 'of this order').toBe(
      2,
    )
    await seen(page, 'a-deposit-pay-out')
    await pay.first().click()
    await page.getByRole('row').filter({ hasText: '已退款' }).first().waitFor()
    await pay.first().click()
    await pay.waitFor({ state: 'hidden' })
    await page.goto(`${hearth!.url}/a/orders/${ours.id}`)
    await line.getByText(`已退 ${yuan(share + 1000)}（`).waitFor()
    await line.getByText(`已退 ${yuan(share)}（`).waitFor()
    expect(await line.getByText('待付款').count()).toBe(0)
    await seen(page, 'a-deposit-paid-back')
    expect(office.faults).toEqual([])
  }, 240_000)

  it('in the customer’s default, after the 48 hours, is lost: no more than a fifth of the price', async () => {
    // LX-04 PY-08
    const theirs = await orderFor((await hearth!.staff('kefu')).call, '13800000003', 85)
    const share = Math.floor(theirs.price / 5)
    await withEarnest(theirs.id, share + 1000)
    await hearth!.kill()
    await hearth!.restart('+2 14:30') // half an hour after the free time
    const office = await atDesk(browser!, hearth!, 'kefu', `/orders/${theirs.id}`)
    const { page } = office
    const line = page.getByRole('group', { name: '定金' })
    await line.getByRole('button', { name: '客户违约，取消并没收定金' }).click()
    const drawer = page.getByRole('dialog')
    await drawer
      .getByText(/已过免费取消时间，定金 .+ 元不退/)
      .first()
      .waitFor()
    const sure = drawer.getByRole('checkbox')
    expect(await sure.isChecked(), 'never ticked beforehand').toBe(false)
    await drawer.getByLabel('原因').fill('客户临时不要了')
    await drawer.getByLabel('谁听到的').fill('客服小周，来电录音')
    await drawer.getByRole('button', { name: '取消订单' }).click()
    await drawer.getByText('请先勾选确认').first().waitFor()
    await sure.check()
    await seen(page, 'a-deposit-forfeit')
    await drawer.getByRole('button', { name: '取消订单' }).click()
    // A fee is another person's to approve.
    await page.waitForURL('**/after-sales/*')
    await page.getByText('等总经理批准').first().waitFor()
    const file = new URL(page.url()).pathname.replace('/a', '')
    const boss = await atDesk(browser!, hearth!, 'zongjingli', file)
    await boss.page.getByRole('button', { name: '批准取消' }).click()
    await boss.page.getByText('已取消').first().waitFor()
    await boss.page.goto(`${hearth!.url}/a/orders/${theirs.id}`)
    const end = boss.page.getByRole('group', { name: '定金' })
    await end.getByText('客户违约，定金不退').waitFor()
    // What was more than a fifth was an advance: that goes back.
    await end.getByText(`应退 ${yuan(1000)}，待付款`).waitFor()
    await seen(boss.page, 'a-deposit-forfeited')
    expect(boss.faults).toEqual([])
    expect(office.faults).toEqual([])
  }, 240_000)
})
