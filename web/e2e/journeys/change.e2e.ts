import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from '../browser'
import { seen } from './hands'
import { clockOf, dayOf } from './office-things'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone } from './server'

// The customer changes an order alone: another time and an hour more, with both totals before
// it is done; hours before the visit it takes a call, and a day of a standing booking is changed
// there (C11, F1, BK-11).
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let customer: Person
let [far, near]: Placed[] = []
const phone = '13800000002'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('08:30')
  const { call } = await hearth.staff('kefu')
  far = await orderFor(call, phone, 40, { note: '门口有台阶' })
  near = await orderFor(call, phone, 0)
  customer = await visitor(browser)
  customer.page.setDefaultTimeout(30_000)
  await hearth.setClock(customer.context)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const held = async (id: string): Promise<Placed> =>
  (await hearth!.staff('kefu')).call.get<Placed>(`/orders/${id}`)

describe('A customer changes an order', () => {
  it('sees what was ordered and for which home, and moves it', async () => {
    // BK-11
    const { page, faults } = customer
    await page.goto(`${hearth!.url}/c/orders/${far!.id}`)
    await signInByPhone(hearth!, page, phone)
    const facts = page.getByRole('region', { name: '约的服务' })
    await facts.getByText('日常保洁 2 小时').waitFor()
    await facts.getByText('门口有台阶').waitFor()
    await seen(page, 'c-order-facts')
    await facts.getByRole('link', { name: '改时间或内容' }).click()
    const send = page.getByRole('button', { name: '确认修改' })
    await page.getByText('还没有改动').waitFor()
    expect(await send.isEnabled()).toBe(false)

    // From two hours, the least that is charged, to three.
    const more = page.getByRole('button', { name: '增加做几小时？' })
    await more.click()
    await more.click()
    await page.getByText(/^合计由 ¥.* 变为 ¥/).waitFor()
    await page.getByRole('radio', { name: '换个时间' }).check()
    await send.click()
    await page.getByText('请选一个时间').waitFor()
    const times = page.getByRole('group', { name: '时间' }).getByRole('radio')
    const day = (order: Placed) =>
      page.locator(`.days input[value="${dayOf(order.visits[0]!.starts_at)}"]`)
    // On the day of the other order it is said that there is one, before anything is sent.
    await day(near!).check()
    await times.last().check()
    await page.getByText('您这一天还有别的服务').waitFor()
    await page.getByText(/日常保洁 .*，和这次/).waitFor()
    await seen(page, 'c-change-same-day')
    await day(far!).check()
    await times.nth(3).check()
    await seen(page, 'c-change')
    await send.click()
    await page.getByText('改好了').waitFor()
    await facts.getByText('日常保洁 3 小时').waitFor()
    // Two lines of one name: each says what it is for (LC-01).
    const bill = page.locator('.bill')
    await bill.getByText(/^下单 · /).waitFor()
    await bill.getByText(/^改单补差价 · /).waitFor()

    const after = await held(far!.id)
    expect(after.quantity).toBe(3)
    expect(after.price).toBeGreaterThan(far!.price)
    const [was, is] = [far!.visits[0]!.starts_at, after.visits[0]!.starts_at]
    expect(dayOf(is)).toBe(dayOf(was))
    expect(is).not.toBe(was)
    await page.getByText(`${clockOf(is)} 到`).waitFor()
    expect(faults).toEqual([])
  }, 180_000)

  it('is told to call where the visit is too near', async () => {
    // F1: four hours
    const { page } = customer
    await page.goto(`${hearth!.url}/c/orders/${near!.id}/change`)
    await page.getByText('离上门不到 4 小时').waitFor()
    await page.getByRole('link', { name: /^打电话 / }).waitFor()
    await seen(page, 'c-change-late')
    expect((await held(near!.id)).version).toBe(near!.version)
  }, 120_000)
})
