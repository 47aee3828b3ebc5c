import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor } from './ordering'
import { Hearth, signInStaff, within } from './server'

// Headquarters says in its own words what a message says, sees an example and its length while
// typing, is told what is wrong, and gets the house's words back (SY-03).
let [browser, hearth]: [Browser?, Hearth?] = []
let page: Page
let faults: string[]

interface Told {
  channel: string
  template_name: string
  text: string
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('14:00')
  const someone = await visitor(browser, { viewport: desk })
  ;({ page, faults } = someone)
  await hearth.setClock(someone.context)
  page.setDefaultTimeout(30_000)
  await page.goto(`${hearth.url}/a/message-texts`)
  await signInStaff(page, await hearth.staff('zongjingli'))
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const zh = () => page.getByRole('group', { name: '中文' })
const example = () => page.locator('figure').first()
/** What the customer was told of a new order, by all channels. */
async function told(phone: string): Promise<string[]> {
  const placed = await orderFor((await hearth!.staff('kefu')).call, phone)
  const messages = await within(60_000, 'word of the order', async () => {
    const { items } = await hearth!.anybody.get<{ items: Told[] }>(`/outbox?about=${placed.id}`)
    const all = items.filter((one) => one.template_name === 'order_placed')
    return all.length >= 2 ? all : undefined
  })
  return messages.map(({ text }) => text)
}

describe('What messages say', () => {
  it('is changed on screen, with the example, the length and the faults beside it', async () => {
    // SY-03
    await page.getByRole('heading', { name: '消息文字' }).waitFor()
    const row = page.getByRole('row').filter({ hasText: '预约成功' })
    await row.getByText('系统自带').waitFor()
    await seen(page, 'a-texts')
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: '消息文字 · 预约成功' }).waitFor()
    await example().getByText('林女士，您已预约日常保洁').waitFor()
    const text = zh().getByLabel('正文')
    await text.fill('【安居】{nmae}，预约好了：{item}，{time}，费用 {price} 元。')
    await zh().getByText('不认识 nmae').waitFor()
    await text.fill('【安居】预约好了：{item}，{time}，费用 {price} 元。')
    await zh().getByText('不能少：').waitFor()
    await zh().getByText('{number}').waitFor()
    await text.fill('【安居】{name}，预约好了：{item}，{time}，地址{address}，{price} 元，订单 ')
    await page.getByRole('button', { name: '编号 {number}' }).click()
    await example().getByText('【安居】林女士，预约好了').waitFor()
    await example().getByText('PD261124-7').waitFor()
    await example().getByText('条短信').waitFor()
    await expect.poll(() => zh().getByText('不能少：').count()).toBe(0)
    await seen(page, 'a-text')
    await page.getByLabel('为什么改').fill('换成我们的签名')
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByText('第 1 版已生效').waitFor()
    await page.getByText('换成我们的签名').waitFor()
    await seen(page, 'a-text-published')
  }, 240_000)

  it('holds for the next message, and what was told before stays as it was', async () => {
    // SY-03
    const texts = await told('13800000001')
    expect(texts.every((one) => one.startsWith('【安居】'))).toBe(true)
    await page.getByRole('button', { name: '恢复内置文字' }).click()
    await expect.poll(() => zh().getByLabel('正文').inputValue()).toContain('【暖家】')
    await page.getByLabel('为什么改').fill('先用回原来的')
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByText('第 2 版已生效').waitFor()
    const next = await told('13800000002')
    expect(next.every((one) => one.startsWith('【暖家】'))).toBe(true)
    await page.goto(`${hearth!.url}/a/outbox`)
    await page.getByText('【安居】').first().waitFor()
    await seen(page, 'a-texts-outbox')
    expect(faults).toEqual([])
  }, 240_000)
})
