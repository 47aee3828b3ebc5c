import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { goBy, seen, timeLeft } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'

// A soft complaint on the real server, from the customer's phone to closed and followed up, every
// promise on the screen of whoever has to keep it (F13, CP-01 … CP-08).
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let [customer, office]: [Person?, Person?] = []
let order: Placed
let number = ''
const phone = '13800000001'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  order = await orderFor((await hearth.staff('kefu')).call, phone)
  customer = await visitor(browser)
  office = await visitor(browser, { viewport: desk })
  for (const { page } of [customer, office]) page.setDefaultTimeout(30_000)
  await office.page.goto(`${hearth.url}/a/`)
  await signInStaff(office.page, await hearth.staff('dianzhang'))
  await office.page.getByRole('link', { name: '设置', exact: true }).waitFor()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const chip = (page: Page, promise: string) =>
  page.getByRole('listitem').filter({ hasText: promise }).getByText(timeLeft)
/** The next step by its key; the drawer is sent with Ctrl+Enter. */
async function step(
  page: Page,
  title: string,
  fill: (drawer: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  const next = page.getByRole('button', { name: `下一步：${title}` })
  await next.waitFor()
  await page.keyboard.press('e')
  const drawer = page.getByRole('dialog', { name: title })
  await drawer.getByRole('button', { name: '取消' }).waitFor()
  await fill(drawer)
  await page.keyboard.press('Control+Enter')
}

describe('A soft complaint', () => {
  it('is sent from the order in three taps, with its number and the promised time', async () => {
    // F13, CP-02
    const { page } = customer!
    await page.goto(`${hearth!.url}/c/orders/${order.id}`)
    await signInByPhone(hearth!, page, phone)
    await page.getByRole('link', { name: '投诉 / 售后' }).click()
    await page.getByRole('button', { name: '提交' }).click()
    await page
      .getByText('这里要填')
      .first()
      .or(page.locator('[aria-invalid="true"]').first())
      .waitFor()
    await page.getByText('来晚了').click()
    await page.getByLabel('说说经过').fill('说好九点，十点才到，也没有提前说。')
    await page.getByText('道歉', { exact: true }).click()
    await seen(page, 'c-complain')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText(/我们会在 .*\d\d:\d\d 前答复您/).waitFor()
    number = /C\d{6}-\d{4}/.exec(await page.getByText(/^编号 C/).innerText())![0]
    await seen(page, 'c-complaint-open')
  }, 90_000)

  it('stands in the queue with the time left, and is opened by the keyboard', async () => {
    // CP-02, CP-04, F13
    const { page } = office!
    await goBy(page, 'c', '/complaints')
    const row = page.getByRole('row').filter({ hasText: number })
    await row.getByText(timeLeft).waitFor()
    expect(await row.innerText()).toContain('首次答复')
    expect(await row.innerText()).toContain('软性')
    await seen(page, 'a-complaints')
    await page.keyboard.press('j')
    await row.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `投诉 ${number}` }).waitFor()
    await chip(page, '首次答复').waitFor()
    await chip(page, '核实情况').waitFor()
    await seen(page, 'a-complaint-open')
  }, 60_000)

  it('is answered, examined and decided; each answer reaches the phone by itself', async () => {
    // CP-02, CP-04, CP-05
    const { page } = office!
    await page.getByRole('button', { name: '我来负责' }).click()
    await page.getByText('现在由您负责').waitFor()
    await step(page, '答复客户', (drawer) =>
      drawer.getByLabel('对客户怎么说').fill('实在抱歉，我们马上查。'),
    )
    await customer!.page.getByText('实在抱歉，我们马上查。').waitFor()
    await expect.poll(() => chip(page, '首次答复').count()).toBe(0)
    await step(page, '记录核实结果', (drawer) =>
      drawer.getByLabel('查到了什么').fill('上一单超时，没有通知客户。'),
    )
    await page.getByText('没有还在走的时限').waitFor()
    await step(page, '作决定', async (drawer) => {
      await drawer.getByText('公司', { exact: true }).click()
      await drawer.getByLabel('对客户怎么说').fill('是我们排班太紧，向您道歉。')
    })
    // The server says what is missing, under the field it is about.
    const drawer = page.getByRole('dialog', { name: '作决定' })
    await drawer.getByText('责任在我们一方，补救里要有道歉。').first().waitFor()
    await seen(page, 'a-complaint-decide')
    await drawer.getByLabel('道歉').check()
    await page.keyboard.press('Control+Enter')
    await customer!.page.getByText('是我们排班太紧，向您道歉。').waitFor()
    await customer!.page.getByText('向您道歉', { exact: true }).waitFor()
    expect(await customer!.page.getByText('上一单超时').count()).toBe(0)
    await seen(customer!.page, 'c-complaint-decided')
  }, 90_000)

  it('keeps what was promised before it is closed, and asks afterwards', async () => {
    // CP-04, CP-06, CP-08
    const { page, faults } = office!
    await page.getByRole('button', { name: '加一项承诺' }).click()
    const drawer = page.getByRole('dialog', { name: '加一项承诺' })
    await drawer.getByLabel('做什么').fill('下次上门前一小时打电话')
    const tomorrow = new Date(Date.now() + 86_400_000)
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(tomorrow)
    await drawer.getByLabel('日期').fill(day)
    await page.keyboard.press('Control+Enter')
    await chip(page, '下次上门前一小时打电话').waitFor()
    await seen(page, 'a-complaint-promised')
    await step(page, '结案', async (closing) => {
      await closing.getByLabel('根本原因').selectOption({ label: '排班' })
      await closing.getByLabel('对客户怎么说').fill('已经调整排班，谢谢您告诉我们。')
    })
    await page.getByText('还有答应客户的事没办完，办完才能结案。').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '已办好' }).click()
    await page.getByText(/已办$/).waitFor()
    await step(page, '结案', async (closing) => {
      await closing.getByLabel('根本原因').selectOption({ label: '排班' })
      await closing.getByLabel('对客户怎么说').fill('已经调整排班，谢谢您告诉我们。')
    })
    await chip(page, '回访').waitFor()
    await customer!.page.getByText('已经调整排班，谢谢您告诉我们。').waitFor()
    await step(page, '记录回访', (call) => call.getByText('满意', { exact: true }).click())
    await page.getByText('没有还在走的时限').waitFor()
    await seen(page, 'a-complaint-closed')
    await seen(customer!.page, 'c-complaint-closed')
    expect([...faults, ...customer!.faults]).toEqual([])
  }, 90_000)

  it('reads well in English, dark and narrow, too', async () => {
    const wishes = JSON.stringify({ locale: 'en' })
    for (const [person, path] of [
      [customer!, '/c/complaints'],
      [customer!, `/c/orders/${order.id}/complaint`],
      [office!, '/a/complaints?view=all'],
    ] as const) {
      await person.page.evaluate((kept) => localStorage.setItem('hearth.preferences', kept), wishes)
      await person.page.emulateMedia({ colorScheme: 'dark' })
      await person.page.goto(hearth!.url + path)
      await person.page.locator('main li, main tbody tr, main form').first().waitFor()
      await seen(person.page, `en${path.replaceAll(/[^a-z]+/g, '-').slice(0, 20)}`)
    }
  }, 60_000)
})
